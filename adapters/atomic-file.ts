import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** An open file, as far as writing one whole needs it. */
export interface OpenedFile {
  /** Writes some of the bytes and says how many. */
  write(bytes: Uint8Array): Promise<{ readonly bytesWritten: number }>;
  stat(): Promise<{ readonly size: number }>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The calls of the file system that writing a file whole is made of, as in `node:fs/promises`. */
export interface FileCalls {
  open(path: string, flags: "wx" | "r", mode?: number): Promise<OpenedFile>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** How a file is written. */
export interface AtomicFileOptions {
  /** Permissions of the new file, such as `0o600`; on Windows the folder's count instead. */
  readonly mode: number;
  /** Default: the file system's own. */
  readonly files?: FileCalls;
}

/** How often and how long a rename waits for a virus scanner or an indexer of Windows: 1.4 s in all. */
const RENAME_WAITS_MS = [20, 40, 80, 160, 320, 800] as const;

/** The file system itself. */
export const SYSTEM_FILES: FileCalls = {
  open,
  rename,
  remove: (path) => rm(path, { force: true }),
};

/**
 * Replaces a file whole: afterwards it holds either the old bytes or all of the new ones, also after a power cut.
 *
 * The bytes go to a new file beside it, reach the disk, and take its place by a rename. Trouble on the way (a full
 * disk, no permission, an error of `bytes`) rejects with that error; the old file is then as it was and nothing is left
 * beside it. Only where the folder cannot be synced at the very end are the new bytes in place all the same.
 *
 * @param bytes  At once, or in parts of which only one is in memory at a time.
 */
export async function writeFileAtomic(
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  { mode, files = SYSTEM_FILES }: AtomicFileOptions,
): Promise<void> {
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    // "wx": a link that somebody put there is not followed.
    const file = await files.open(beside, "wx", mode);
    try {
      const written = await writeParts(file, bytes instanceof Uint8Array ? [bytes] : bytes);
      await file.sync();
      if ((await file.stat()).size !== written) throw fullDisk("the file is shorter than what was written");
    } finally {
      await file.close();
    }
    await renamePatiently(files, beside, path);
  } catch (error) {
    await files.remove(beside).catch(() => {});
    throw error;
  }
  await syncFolder(files, dirname(path));
}

/** Makes the rename last over a power cut; Windows cannot sync a folder, and need not. */
async function syncFolder(files: FileCalls, folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await files.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeParts(
  file: OpenedFile,
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<number> {
  let total = 0;
  for await (const part of parts) {
    await writeAll(file, part);
    total += part.length;
  }
  return total;
}

/** A disk that fills up writes some bytes and says so only in their number. */
async function writeAll(file: OpenedFile, bytes: Uint8Array): Promise<void> {
  for (let rest = bytes; rest.length > 0; ) {
    const { bytesWritten } = await file.write(rest);
    if (bytesWritten === 0) throw fullDisk("no byte could be written");
    rest = rest.subarray(bytesWritten);
  }
}

function fullDisk(why: string): Error {
  return Object.assign(new Error(why), { code: "ENOSPC" });
}

async function renamePatiently({ rename }: FileCalls, from: string, to: string): Promise<void> {
  const waits = process.platform === "win32" ? RENAME_WAITS_MS : [];
  for (const waitMs of waits) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!isHeldByAnother(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  await rename(from, to);
}

function isHeldByAnother(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EPERM" || error.code === "EBUSY");
}
