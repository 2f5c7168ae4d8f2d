import type { BugTrace } from "./entry.ts";

/** How many places of an error's way are written down. */
const MAX_FRAMES = 12;

/** One place of a stack as V8 writes it: its function, if it has a name, and its file with line and column. */
const FRAME = /^\s+at (?:(?<name>[\w$.<># ]+?) \()?(?<file>[^()]*?):(?<line>\d+):(?<column>\d+)\)?$/;

/** What of a bug may be written down: its class, its code, and where it was. Folders, which name people, are left out. */
export function bugTrace(error: unknown): BugTrace {
  if (!(error instanceof Error)) return { name: "thrown", code: null, frames: [] };
  return { name: word(error.name) ?? "Error", code: codeOf(error), frames: framesOf(error.stack ?? "") };
}

function codeOf(error: Error): string | null {
  return "code" in error ? word(error.code) : null;
}

/** A name or a code as programs give them; anything else could be a text of somebody's. */
function word(given: unknown): string | null {
  return typeof given === "string" && /^[A-Za-z]\w{0,63}$/.test(given) ? given : null;
}

function framesOf(stack: string): readonly string[] {
  const frames = stack.split("\n").flatMap((line) => {
    const { name, file, line: row, column } = FRAME.exec(line)?.groups ?? {};
    if (file === undefined) return [];
    const place = `${file.split(/[\\/]/).at(-1)}:${row}:${column}`;
    return [name === undefined ? place : `${name} (${place})`];
  });
  return frames.slice(0, MAX_FRAMES);
}
