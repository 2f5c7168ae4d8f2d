import { playTable } from "./run-case.ts";
import { CONNECT } from "./tables/connect.ts";
import { PROXIES } from "./tables/proxies.ts";

playTable("A", [...CONNECT, ...PROXIES]);
