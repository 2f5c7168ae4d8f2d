import { decodeUtf8, indentJson, readJson } from "../../../core/json-text.ts";
import { figure } from "../../../core/words/formats.ts";
import { words } from "../../words.ts";

/** How an answer's bytes can be shown. */
export type ByteView =
  | { readonly kind: "empty" }
  /** JSON laid out over lines with every token as it came. */
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  /** Not readable as text: hex lines instead. */
  | { readonly kind: "bytes"; readonly text: string };

/** Larger bodies are folded until they are asked for. */
export const FOLDED_FROM_BYTES = 256 * 1024;

/** Hex lines show this many bytes at most. */
const HEX_BYTES = 4_096;

/** Decides how bytes are shown: as JSON, as text, or in hex. */
export function viewBytes(bytes: Uint8Array): ByteView {
  if (bytes.length === 0) return { kind: "empty" };
  const json = readJson(bytes);
  if (json.ok) return { kind: "json", text: indentJson(json.value.text) };
  const text = decodeUtf8(bytes);
  return text.ok ? { kind: "text", text: text.value } : { kind: "bytes", text: hexLines(bytes) };
}

/** Sixteen bytes a line: offset, hex, and the printable characters. */
function hexLines(bytes: Uint8Array): string {
  const shown = bytes.subarray(0, HEX_BYTES);
  const lines: string[] = [];
  for (let offset = 0; offset < shown.length; offset += 16) {
    const line = [...shown.subarray(offset, offset + 16)];
    const hex = line.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const characters = line.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "."));
    lines.push(`${offset.toString(16).padStart(6, "0")}  ${hex.padEnd(47)}  ${characters.join("")}`);
  }
  if (bytes.length > shown.length) lines.push("…");
  return lines.join("\n");
}

/** `218 bytes`, `1.2 kB`, `3.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return words.start.bytes(bytes);
  return bytes < 1_000_000 ? `${figure(bytes / 1_000)} kB` : `${figure(bytes / 1_000_000)} MB`;
}
