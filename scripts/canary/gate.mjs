import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { count } from "../layers/layer.mjs";
import { print } from "../terminal/say.mjs";
import { serveProcesses } from "./process-reader.mjs";
import { faultsOf, inWords, readLooks, rowsOf, tableOf } from "./table.mjs";

/**
 * Opens the canary gate for a run of the end-to-end tests: a random key for all of them, a folder for what they find, and
 * what reads their processes' memory.
 *
 * @param {import("../stage/stage.mjs").Stage} stage
 * @param {string} folder  Made anew, the stage's user's own.
 */
export async function openGate(stage, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o777 });
  const { user } = stage;
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const socket = join(folder, "processes");
  const close =
    user === undefined || process.platform !== "linux" ? null : await serveProcesses(socket, user);
  return {
    env: {
      // With characters that each spelling writes in its own way.
      MODULE_BENCH_CANARY: `cnry/+"\\%?>~${randomBytes(18).toString("base64url")}`,
      MODULE_BENCH_CANARY_FOLDER: folder,
      MODULE_BENCH_PROCESS_READER: close === null ? "" : socket,
    },
    /**
     * Tells what was found, and gives it as one test.
     *
     * @param {{ readonly whole: boolean }} run
     */
    async close({ whole }) {
      await close?.();
      const rows = rowsOf(readLooks(folder));
      const faults = faultsOf(rows, { whole });
      const skipped = rows.filter((row) => row.skipped.length > 0);
      print("");
      print(tableOf(rows));
      print("");
      for (const row of skipped) print(`not everywhere looked at: ${row.title}: ${row.skipped.join("; ")}`);
      for (const fault of faults) print(fault);
      print(inWords(rows));
      writeFileSync(join(folder, "canary.md"), `${tableOf(rows)}\n\n${inWords(rows)}\n`);
      writeFileSync(join(folder, "canary.json"), `${JSON.stringify({ rows, faults }, null, 2)}\n`);
      const unseen = whole ? rows.filter((row) => row.journeys === 0 && row.skipped.length > 0).length : 0;
      return count({
        passed: faults.length === 0 ? 1 : 0,
        failed: faults.length === 0 ? 0 : 1,
        skipped: unseen,
      });
    },
  };
}
