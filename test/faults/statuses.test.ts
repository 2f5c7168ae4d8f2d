import { playTable } from "./run-case.ts";
import { STATUS } from "./tables/statuses.ts";

playTable("E", STATUS);
