import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { JobName } from "./jobs.ts";
import type { Reading } from "./on-full-disk.ts";

const SCRIPT = fileURLToPath(new URL("./on-full-disk.ts", import.meta.url));

/** The ways to a small file system of one's own that nobody else sees: as root, and as anybody where the kernel lets. */
const WAYS: readonly (readonly string[])[] = [
  ["unshare", "-m"],
  ["unshare", "-Urm"],
];

const MOUNT = 'mount -t tmpfs -o size=6m tmpfs "$1" || exit 77; shift; exec "$@"';

/** The way that works here; `null` where a small disk cannot be had, and its tests are skipped aloud. */
export function wayToSmallDisk(): readonly string[] | null {
  if (process.platform !== "linux") return null;
  const folder = mkdtempSync(join(tmpdir(), "bench-small-"));
  const works = ([command = "", ...args]: readonly string[]) =>
    spawnSync(command, [...args, "sh", "-c", MOUNT, "sh", folder, "true"]).status === 0;
  const way = WAYS.find(works) ?? null;
  rmSync(folder, { recursive: true, force: true });
  return way;
}

/** Does a job on a tmpfs of 6 MiB in a process of its own, at each level of fullness. */
export async function readingsOf(job: JobName, way: readonly string[]): Promise<readonly Reading[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-small-"));
  const [command = "", ...args] = way;
  const child = spawn(command, [
    ...args,
    "sh",
    "-c",
    MOUNT,
    "sh",
    folder,
    process.execPath,
    SCRIPT,
    folder,
    job,
  ]);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`${job} on a small disk ended with ${code}: ${err}`);
  return JSON.parse(out) as readonly Reading[];
}
