import { playTable } from "./run-case.ts";
import { NAUGHTY } from "./tables/naughty.ts";

playTable("D", NAUGHTY);
