import { randomUUID } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** How a file is written. */
export interface AtomicFileOptions {
  /** Permissions of the new file, such as `0o600`; on Windows the folder's count instead. */
  readonly mode: number;
  /** Writes some of the bytes and gives how many. Default: the file system's own call. */
  readonly write?: (file: FileHandle, bytes: Uint8Array) => Promise<number>;
}

/** How often and how long a rename waits for a virus scanner or an indexer of Windows: 1.4 s in all. */
const RENAME_WAITS_MS = [20, 40, 80, 160, 320, 800] as const;

/**
 * Replaces a file whole: afterwards it holds either the old bytes or all of the new ones, also after a power cut.
 *
 * The bytes go to a new file beside it, reach the disk, and take its place by a rename. Trouble on the way (a full
 * disk, no permission) rejects with the system's error; the old file is then as it was and nothing is left beside it.
 */
export async function writeFileAtomic(
  path: string,
  bytes: Uint8Array,
  { mode, write = writeSome }: AtomicFileOptions,
): Promise<void> {
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    // "wx": a link that somebody put there is not followed.
    const file = await open(beside, "wx", mode);
    try {
      await writeAll(file, bytes, write);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes the rename last over a power cut; Windows cannot sync a folder, and need not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeSome(file: FileHandle, bytes: Uint8Array): Promise<number> {
  return (await file.write(bytes)).bytesWritten;
}

/** A disk that fills up writes some bytes and says so only in their number. */
async function writeAll(
  file: FileHandle,
  bytes: Uint8Array,
  write: (file: FileHandle, bytes: Uint8Array) => Promise<number>,
): Promise<void> {
  for (let rest = bytes; rest.length > 0; ) {
    const written = await write(file, rest);
    if (written === 0) throw Object.assign(new Error("no byte could be written"), { code: "ENOSPC" });
    rest = rest.subarray(written);
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
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
