import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

const HALF_MADE = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.new(-journal|-wal|-shm)?$/;

/**
 * Makes a database file complete under another name beside its place, and only then puts it there, on the disk: no
 * crash leaves half of one. What is in the place already stays, and nothing is left beside it.
 *
 * @param fill  Fills an empty file with 0600; the file is closed when it returns.
 * @throws What `fill` throws, or the system's error.
 */
export function makeWhole(file: string, fill: (beside: string) => void): void {
  const beside = `${file}.${randomUUID()}.new`;
  try {
    closeSync(openSync(beside, "wx", 0o600));
    fill(beside);
    sync(beside);
    putInPlace(beside, file);
    if (process.platform !== "win32") sync(dirname(file));
  } finally {
    for (const suffix of ["", "-journal", "-wal", "-shm"]) rmSync(beside + suffix, { force: true });
  }
}

/** Takes away what a crash left of files that were being made: they were never in their place. */
export function removeHalfMade(file: string): void {
  const name = basename(file);
  for (const each of readdirSync(dirname(file))) {
    if (each.startsWith(`${name}.`) && HALF_MADE.test(each))
      rmSync(join(dirname(file), each), { force: true });
  }
}

/** A link does not replace what another process may have put there meanwhile; some file systems have none. */
function putInPlace(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (existsSync(to)) return;
    if (!(error instanceof Error && "code" in error)) throw error;
    renameSync(from, to);
  }
}

/** Windows syncs only what may be written to. */
function sync(path: string): void {
  const handle = openSync(path, process.platform === "win32" ? "r+" : "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
