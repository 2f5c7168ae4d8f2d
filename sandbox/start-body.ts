import { type JsonMember, membersOf } from "./json-members.ts";

/** What a start's body holds. `reason` is a sentence for the caller. */
export type StartBody =
  | { readonly kind: "read"; readonly text: string; readonly parameters: readonly JsonMember[] }
  | { readonly kind: "unreadable"; readonly reason: string };

/**
 * Reads a start's body: nothing at all, or `{"data":{"startParameters":{…}}}` in UTF-8.
 *
 * An object without `data`, or without `startParameters` in it, starts without parameters. Assumed: the API text shows
 * only the two complete forms.
 */
export function readStartBody(bytes: Uint8Array): StartBody {
  if (bytes.byteLength === 0) return { kind: "read", text: "", parameters: [] };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { kind: "unreadable", reason: "The body is not UTF-8." };
  }
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return { kind: "unreadable", reason: "The body is not JSON." };
  }
  if (!isObject(root)) return { kind: "unreadable", reason: "The body is not a JSON object." };
  let object = text;
  for (const name of ["data", "startParameters"]) {
    const member = membersOf(object).find((candidate) => candidate.name === name);
    if (member === undefined) return { kind: "read", text, parameters: [] };
    if (!isObject(JSON.parse(member.json)))
      return { kind: "unreadable", reason: `"${name}" is not a JSON object.` };
    object = member.json;
  }
  return { kind: "read", text, parameters: membersOf(object) };
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
