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

/** The calls of the file system that making a file whole consists of, as in `node:fs`. */
export interface WholeFileCalls {
  openSync(path: string, flags: string, mode?: number): number;
  closeSync(file: number): void;
  fsyncSync(file: number): void;
  linkSync(from: string, to: string): void;
  renameSync(from: string, to: string): void;
}

const SYSTEM_CALLS: WholeFileCalls = { openSync, closeSync, fsyncSync, linkSync, renameSync };

/**
 * Makes a database file complete under another name beside its place, and only then puts it there, on the disk: no
 * crash leaves half of one. What is in the place already stays, and nothing is left beside it.
 *
 * @param fill  Fills an empty file with 0600; the file is closed when it returns.
 * @throws What `fill` throws, or the system's error.
 */
export function makeWhole(
  file: string,
  fill: (beside: string) => void,
  calls: WholeFileCalls = SYSTEM_CALLS,
): void {
  const beside = `${file}.${randomUUID()}.new`;
  try {
    calls.closeSync(calls.openSync(beside, "wx", 0o600));
    fill(beside);
    sync(beside, calls);
    putInPlace(beside, file, calls);
    if (process.platform !== "win32") sync(dirname(file), calls);
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
function putInPlace(from: string, to: string, calls: WholeFileCalls): void {
  try {
    calls.linkSync(from, to);
  } catch (error) {
    if (existsSync(to)) return;
    if (!(error instanceof Error && "code" in error)) throw error;
    calls.renameSync(from, to);
  }
}

/** Windows syncs only what may be written to. */
function sync(path: string, { openSync: open, fsyncSync: flush, closeSync: close }: WholeFileCalls): void {
  const handle = open(path, process.platform === "win32" ? "r+" : "r");
  try {
    flush(handle);
  } finally {
    close(handle);
  }
}
