import { playTable } from "./run-case.ts";
import { TLS } from "./tables/tls.ts";

playTable("B", TLS);
