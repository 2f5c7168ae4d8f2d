import { ANSI_C, bytesDecoded } from "./bash-escapes.ts";
import { SourceText } from "./source-text.ts";

/** What `echo` and `printf` hand on. */
export function printed(words: readonly SourceText[]): SourceText | null {
  const [command, ...rest] = words;
  if (command?.text === "echo") return rest.findLast(({ text }) => !/^-[neE]+$/.test(text)) ?? null;
  if (command?.text !== "printf") return null;
  const [format] = rest;
  return rest.length === 1 && format !== undefined ? formatted(format) : (rest.at(-1) ?? null);
}

/** What `printf` makes of a format alone. */
function formatted(format: SourceText): SourceText {
  const out = new SourceText();
  for (const found of format.text.matchAll(/(?:\\[0-7]{1,3})+|\\[\s\S]|%%|[^\\%]+|[\\%]/g)) {
    const [piece] = found;
    out.add(printfPiece(piece), format.sourceAt(found.index));
  }
  return out;
}

function printfPiece(piece: string): string {
  if (/^\\[0-7]/.test(piece)) return bytesDecoded(piece);
  if (piece === "%%" || piece === "\\\\") return piece.charAt(0);
  return piece.startsWith("\\") ? (ANSI_C[piece.charAt(1)] ?? piece) : piece;
}
