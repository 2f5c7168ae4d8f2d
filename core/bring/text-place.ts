import { fail } from "../result.ts";
import type { BroughtFailure } from "./brought.ts";

/** Line and column (both from 1) of an offset. A CR LF is one line's end. */
export function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, Math.min(Math.max(offset, 0), text.length));
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** A failure at an offset of the text. */
export function failAt(
  text: string,
  offset: number,
  problem: Pick<BroughtFailure, "kind"> & { readonly member?: string },
): { readonly ok: false; readonly error: BroughtFailure } {
  return fail({ kind: problem.kind, ...placeIn(text, offset), member: problem.member ?? null });
}
