/**
 * `node bench/lists/seed-profile.mjs FOLDER [SESSIONS]`: makes a profile whose store has that many sessions (default
 * 100,000), to be opened with `npm start -- --user-data-dir=FOLDER` or by a measurement. 1,000,000 take about a minute
 * and 1.3 GB.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { seedStore } from "./seed-store.mjs";

const [folder, sessions = "100000"] = process.argv.slice(2);
if (folder === undefined) throw new Error("Which folder?");
mkdirSync(folder, { recursive: true, mode: 0o700 });
const since = performance.now();
await seedStore(join(folder, "module-bench.sqlite"), Number(sessions));
process.stdout.write(`${sessions} sessions in ${((performance.now() - since) / 1_000).toFixed(1)} s\n`);
