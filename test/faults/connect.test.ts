import { playTable } from "./run-case.ts";
import { CONNECT } from "./tables/connect.ts";

playTable("A", CONNECT);
