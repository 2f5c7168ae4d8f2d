import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { MAX_BROUGHT } from "../../../core/bring/brought.ts";
import type { Opened, OpenProblem } from "../../../core/opened.ts";
import { fail, ok, type Result } from "../../../core/result.ts";

/** Without waiting: a pipe that nobody writes into would keep the app. Windows has no such flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file that was handed over: a plain one of at most 4 MiB, as strict UTF-8, or UTF-16 with its mark.
 *
 * Fails with `not_found`, `not_readable`, `not_a_file`, `too_large`, `not_text`.
 */
export async function readOpenedFile(path: string): Promise<Result<Opened, OpenProblem>> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, FLAGS);
    const stat = await file.stat();
    if (!stat.isFile()) return fail("not_a_file");
    if (stat.size > MAX_BROUGHT) return fail("too_large");
    const bytes = await readAtMost(file, MAX_BROUGHT);
    if (bytes === null) return fail("too_large");
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return ok({ kind: "file", name: basename(path), text });
  } catch (error) {
    return fail(problemOf(error));
  } finally {
    await file?.close().catch(() => {});
  }
}

/** `null` when there is more: a file may grow while it is read, and some have no size at all. */
async function readAtMost(file: FileHandle, max: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(64 * 1024));
    if (bytesRead === 0) return Buffer.concat(parts);
    size += bytesRead;
    if (size > max) return null;
    parts.push(buffer.subarray(0, bytesRead));
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function problemOf(error: unknown): OpenProblem {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR") return "not_found";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "not_text";
  return code === "EISDIR" || code === "ENXIO" ? "not_a_file" : "not_readable";
}
