import { type JsonFault, jsonFault, objectPlaces } from "./json-places.ts";
import type { BodyPart, SentField, StartBody } from "./start-body.ts";
import { valueAsJson } from "./start-body.ts";

/** Why a text cannot be shown as fields. It is sent as it stands all the same. */
export type BodyTextProblem =
  | { readonly kind: "nothing" }
  | { readonly kind: "not_json"; readonly fault: JsonFault }
  /** JSON, without one `data.startParameters` that is an object. */
  | { readonly kind: "no_parameters" };

/** One member of `startParameters` as it was written, all but its value. */
interface WrittenMember {
  /** Blanks before the name. */
  readonly gap: string;
  /** From the name's quotation mark to the value: the name's own spelling, the colon, the blanks. */
  readonly key: string;
  /** Blanks behind the value. */
  readonly tail: string;
  /** Index of the field that is its value. */
  readonly field: number;
}

/** A body that was written by hand, with a place in it for each field: its blanks, order and spellings are kept. */
export interface BodyLayout {
  /** Up to and with the brace that opens `startParameters`. */
  readonly before: string;
  /** Omitted fields have their place too. */
  readonly members: readonly WrittenMember[];
  /** From the blanks before the closing brace on. */
  readonly after: string;
}

/** What stands in a written body. */
export interface WrittenBody {
  readonly before: string;
  readonly members: readonly (Omit<WrittenMember, "field"> & {
    readonly name: string;
    readonly json: string;
  })[];
  readonly after: string;
}

/** Takes a body apart without losing a character of it. Fails with the reason why it cannot be shown as fields. */
export function readBodyText(
  text: string,
):
  | { readonly kind: "read"; readonly body: WrittenBody }
  | { readonly kind: "unread"; readonly problem: BodyTextProblem } {
  if (text === "") return { kind: "unread", problem: { kind: "nothing" } };
  const fault = jsonFault(text);
  if (fault !== null) return { kind: "unread", problem: { kind: "not_json", fault } };
  const at = placeOfParameters(text);
  const places = at === null ? null : objectPlaces(text, at);
  if (at === null || places === null) return { kind: "unread", problem: { kind: "no_parameters" } };
  const { members } = places;
  let from = at + 1;
  const written = members.map(({ name, keyAt, valueAt, valueEnd }, index) => {
    const isLast = index === members.length - 1;
    const gap = text.slice(from, keyAt);
    const comma = isLast ? valueEnd : text.indexOf(",", valueEnd);
    from = isLast ? valueEnd : comma + 1;
    const key = text.slice(keyAt, valueAt);
    return { name, gap, key, json: text.slice(valueAt, valueEnd), tail: text.slice(valueEnd, comma) };
  });
  return {
    kind: "read",
    body: { before: text.slice(0, at + 1), members: written, after: text.slice(from) },
  };
}

function placeOfParameters(text: string): number | null {
  const data = onlyMember(text, 0, "data");
  return data === null ? null : onlyMember(text, data, "startParameters");
}

/** Where the value of a member begins, if there is exactly one of that name: of two, readers choose differently. */
function onlyMember(text: string, from: number, name: string): number | null {
  const named = objectPlaces(text, from)?.members.filter((member) => member.name === name) ?? [];
  return named.length === 1 ? (named[0]?.valueAt ?? null) : null;
}

/** Writes the fields into their places. */
export function buildLaidOut(layout: BodyLayout, fields: readonly SentField[]): StartBody {
  const members = layout.members.flatMap(({ field, gap, key, tail }) => {
    const sent = fields[field];
    const json = sent === undefined ? null : valueAsJson(sent.type, sent.value);
    return json === null ? [] : [{ field, text: `${gap}${key}${json}${tail}` }];
  });
  const parts: BodyPart[] = [{ text: layout.before, parameter: null }];
  members.forEach(({ field, text }, position) => {
    parts.push({ text: position < members.length - 1 ? `${text},` : text, parameter: field });
  });
  parts.push({ text: layout.after, parameter: null });
  return { text: parts.map((part) => part.text).join(""), parts, sent: members.length };
}

/** The layout with a place for a field that has none: behind the field before it, written the way its neighbour is. */
export function withMember(layout: BodyLayout, field: number, name: string): BodyLayout {
  const at = layout.members.findLastIndex((member) => member.field < field) + 1;
  const neighbour = layout.members[at - 1] ?? layout.members[at];
  const blanks = neighbour === undefined ? "" : neighbour.key.slice(nameEnd(neighbour.key));
  const member = {
    gap: neighbour?.gap ?? "",
    key: `${JSON.stringify(name)}${blanks === "" ? ":" : blanks}`,
    tail: "",
    field,
  };
  return { ...layout, members: layout.members.toSpliced(at, 0, member) };
}

/** The layout with a field's place under another name. */
export function withName(layout: BodyLayout, field: number, name: string): BodyLayout {
  const members = layout.members.map((member) =>
    member.field === field
      ? { ...member, key: `${JSON.stringify(name)}${member.key.slice(nameEnd(member.key))}` }
      : member,
  );
  return { ...layout, members };
}

/** The layout without a field's place; the fields behind it move up by one. */
export function withoutMember(layout: BodyLayout, field: number): BodyLayout {
  const members = layout.members.flatMap((member) => {
    if (member.field === field) return [];
    return [member.field > field ? { ...member, field: member.field - 1 } : member];
  });
  return { ...layout, members };
}

/** Behind the closing quotation mark of the name that a key begins with. */
function nameEnd(key: string): number {
  return /^"(?:[^"\\]|\\.)*"/.exec(key)?.[0].length ?? 0;
}
