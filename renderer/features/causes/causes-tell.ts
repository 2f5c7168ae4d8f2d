import { causesOf } from "../../../core/refusal-causes.ts";
import type { StartOutcome } from "../../../core/start-outcome.ts";

/** True where the ranked causes say what mends a start, so that its ways on need not be told twice. */
export function causesTell(outcome: StartOutcome): boolean {
  if (outcome.kind !== "refused" || outcome.retryAfterMs !== null) return false;
  return causesOf({ call: "start", status: outcome.status }).length > 0;
}
