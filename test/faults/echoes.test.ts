import { playTable } from "./run-case.ts";
import { ECHOES } from "./tables/echoes.ts";

playTable("D", ECHOES);
