import { playTable } from "./run-case.ts";
import { BODIES } from "./tables/bodies.ts";

playTable("D", BODIES);
