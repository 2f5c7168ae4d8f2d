import { playTable } from "./run-case.ts";
import { NETWORK_FILES } from "./tables/network-files.ts";
import { TLS } from "./tables/tls.ts";

playTable("B", [...TLS, ...NETWORK_FILES]);
