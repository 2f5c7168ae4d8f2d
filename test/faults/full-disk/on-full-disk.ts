import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { JOBS, type JobName } from "./jobs.ts";

/** How many bytes are free when the job is done: none, one page, what SQLite's shared memory needs, and more. */
const LEVELS = [0, 4_096, 16_384, 40_960, 131_072, 524_288, 2_097_152];

/** What a job came to with so much room. */
export interface Reading {
  readonly free: number;
  /** `done`, or the kind of failure that the app would put into words. */
  readonly outcome: string;
  /** Things acknowledged or there before, that are gone. */
  readonly lost: number;
  /** The same job once there is room again. */
  readonly after: string;
}

// `node on-full-disk.ts MOUNT JOB`: does the job in a file system of its own at each level, and says how it went.
const [mount = "", name = "open"] = process.argv.slice(2);
const readings: Reading[] = [];
for (const free of LEVELS) {
  const folder = join(mount, `level-${free}`);
  mkdirSync(folder);
  const job = await JOBS[name as JobName](folder);
  const filler = fill(join(mount, "filler"), free);
  const outcome = await job.act();
  rmSync(filler);
  const after = await job.act();
  readings.push({ free, outcome, lost: await job.lost(), after });
  rmSync(folder, { recursive: true });
}
process.stdout.write(JSON.stringify(readings));

/** Takes all room but so much. */
function fill(path: string, free: number): string {
  const file = openSync(path, "wx");
  const page = new Uint8Array(4_096);
  let size = 0;
  try {
    for (;;) size += writeSync(file, page);
  } catch {
    // Full: tmpfs counts in pages, so that what is cut off is free to the byte.
    ftruncateSync(file, Math.max(0, size - free));
  }
  closeSync(file);
  return path;
}
