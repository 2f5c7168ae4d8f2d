import { playTable } from "./run-case.ts";
import { MUTATIONS } from "./tables/mutations.ts";

playTable("D", MUTATIONS);
