import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, copyFile, open, rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

/**
 * Puts a new program file in the place of the old one, whole or not at all: the old one stays until the new one lies
 * beside it, is on the disk, and has been read again. (electron-updater deletes the old one first.)
 *
 * @param sha512  Base64: of what was downloaded, which may have lain there for days.
 * @returns  False where it is another file by now.
 * @throws What the disk refuses.
 */
export async function placeFile(from: string, to: string, sha512: string): Promise<boolean> {
  const beside = `${to}.new`;
  try {
    await copyFile(from, beside);
    if (!(await hasSum(beside, sha512))) return false;
    await chmod(beside, 0o755);
    const file = await open(beside, "r+");
    await file.sync().finally(() => file.close());
    await rename(beside, to);
    return true;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Whether a file has this checksum. */
export async function hasSum(path: string, sha512: string): Promise<boolean> {
  const hash = createHash("sha512");
  await pipeline(createReadStream(path), hash);
  return hash.digest("base64") === sha512;
}
