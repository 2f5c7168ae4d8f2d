/**
 * `npm run bench:watch`: 10,000 sessions that wait for a person, past their first hour, on the injected clock.
 *
 * Two budgets: one that suffices (40 queries a second), and the default, under which everything is late and must be
 * equally late. The first simulated hour brings the waits to their five minutes; the next two are measured.
 */

import { print } from "../scripts/terminal/say.mjs";
import { simulate } from "./watching/simulate.mjs";

const SESSIONS = 10_000;
const HOUR_MS = 3_600_000;

for (const { name, queriesPerMinute, warmUpMs, measuredMs } of [
  { name: "40 a second", queriesPerMinute: 2_400, warmUpMs: HOUR_MS, measuredMs: 2 * HOUR_MS },
  { name: "default", queriesPerMinute: 120, warmUpMs: 3 * HOUR_MS, measuredMs: 6 * HOUR_MS },
]) {
  const since = performance.now();
  const seen = await simulate({ sessions: SESSIONS, queriesPerMinute, warmUpMs, measuredMs });
  print(
    `${name}: ${SESSIONS} sessions, ${measuredMs / HOUR_MS} h simulated in ${seconds(performance.now() - since)}`,
  );
  print(`  queries ${seen.queries}, most in a minute ${seen.mostInAMinute} of ${queriesPerMinute}`);
  print(
    `  lateness p50 ${seconds(seen.lateness.p50)}, p99 ${seconds(seen.lateness.p99)}, most ${seconds(seen.lateness.most)}`,
  );
  print(
    `  gap between two queries of a session: longest ÷ shortest of the sessions' means ${seen.spread.toFixed(2)}`,
  );
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
