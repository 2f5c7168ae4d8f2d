/**
 * `npm run bench:watch`: 10,000 sessions that wait for a person, past their first hour.
 *
 * First on the injected clock, with two budgets: one that suffices (40 queries a second), and the default, under which
 * everything is late and must be equally late; the first simulated hour brings the waits to their five minutes, the next
 * ones are measured. Then in real time, in Electron's main. `--only clock` or `--only main` leaves the other out; what
 * follows goes to in-main/run.mjs.
 */
import { prepareApp, withPackages } from "../scripts/set-up/set-up.mjs";
import { print } from "../scripts/terminal/say.mjs";

const SESSIONS = 10_000;
const HOUR_MS = 3_600_000;

await withPackages(async () => {
  const [flag, part, ...rest] = process.argv.slice(2);
  const only = flag === "--only" ? part : undefined;
  if (only !== "main") await onTheClock();
  if (only === "clock") return 0;
  // Not before here: it needs the packages, and a Node that reads TypeScript.
  const { measureInMain } = await import("./watching/in-main.mjs");
  const args = only === undefined ? process.argv.slice(2) : rest;
  return await measureInMain(await prepareApp(["window", "headless"]), args);
});

async function onTheClock() {
  const { simulate } = await import("./watching/simulate.mjs");
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
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
