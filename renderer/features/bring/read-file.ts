import { type BroughtFailure, MAX_BROUGHT } from "../../../core/bring/brought.ts";
import { fail, ok, type Result } from "../../../core/result.ts";

/** A file's text: UTF-8, or UTF-16 with its mark, as PowerShell writes it. Fails with `too_large` and `not_utf8`. */
export async function readTextFile(file: Blob): Promise<Result<string, BroughtFailure>> {
  const place = { line: 1, column: 1, member: null };
  if (file.size > MAX_BROUGHT) return fail({ kind: "too_large", ...place });
  try {
    // What is no file, such as a folder that was dropped, cannot be read.
    const bytes = new Uint8Array(await file.arrayBuffer());
    return ok(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    return fail({ kind: "not_utf8", ...place });
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
