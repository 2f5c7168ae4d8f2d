import { playTable } from "./run-case.ts";
import { JSON_SUITE } from "./tables/json-suite.ts";

playTable("D", JSON_SUITE);
