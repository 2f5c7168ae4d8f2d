import { startRequest } from "../../core/http-request.ts";
import type { Bench } from "../bench.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { isoTime } from "../output/json.ts";
import { readPlannedStart } from "../planned-start.ts";
import { refuseUsage } from "../usage.ts";
import type { StartFlags } from "./start.ts";

/** Prints the exact request of a start, its key masked. Sends nothing and needs no key. */
export async function dryRun(bench: Bench, wanted: string, flags: StartFlags): Promise<ExitCode> {
  const planned = await readPlannedStart(bench, wanted, flags);
  if (!planned.ok) return refuseUsage(bench, planned.error, "dry-run");
  const { method, url, headers, body } = startRequest(planned.value.address, planned.value.body);
  if (flags.json === true) {
    const at = isoTime(bench.clock.now());
    bench.stdout.line(JSON.stringify({ event: "dry_run", at, method, url, headers, body }));
    return EXIT.done;
  }
  bench.stdout.line(`${method} ${url}`);
  for (const { name, value } of headers) bench.stdout.line(`${name}: ${value}`);
  bench.stdout.line("");
  if (body !== null) bench.stdout.line(body);
  return EXIT.done;
}
