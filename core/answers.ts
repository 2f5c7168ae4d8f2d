import { type JsonProblem, rawMembers, readJson } from "./json-text.ts";
import { fail, ok, type Result } from "./result.ts";

/** Something an answer holds beyond what the API text documents, kept as it came. */
export interface ExtraField {
  /** Such as `data.outputs`. */
  readonly path: string;
  /** Raw JSON text, digits as the server wrote them. */
  readonly text: string;
}

/** What a start's answer says. */
export interface StartAnswer {
  readonly sessionId: string;
  /** As it came; shown, never trusted. `null` when there was none. */
  readonly browserLink: string | null;
  readonly extra: readonly ExtraField[];
}

/** What a query's answer says. */
export interface QueryAnswer {
  /** As it came: one of the six words or any other. */
  readonly state: string;
  readonly browserLink: string | null;
  readonly extra: readonly ExtraField[];
}

/** Why an answer makes no sense, although it arrived. */
export type AnswerProblem =
  | JsonProblem
  | { readonly kind: "missing"; readonly field: "data.sessionId" | "data.state" };

/**
 * Reads the answer to a start.
 *
 * Fails with `empty`, `not_utf8`, `too_deep`, `not_json`, `missing`.
 */
export function readStartAnswer(body: Uint8Array): Result<StartAnswer, AnswerProblem> {
  return read(body, "sessionId", (sessionId, rest) => ({ sessionId, ...rest }));
}

/**
 * Reads the answer to a query.
 *
 * Fails with `empty`, `not_utf8`, `too_deep`, `not_json`, `missing`.
 */
export function readQueryAnswer(body: Uint8Array): Result<QueryAnswer, AnswerProblem> {
  return read(body, "state", (state, rest) => ({ state, ...rest }));
}

type Rest = Pick<StartAnswer, "browserLink" | "extra">;

function read<T>(
  body: Uint8Array,
  field: "sessionId" | "state",
  make: (text: string, rest: Rest) => T,
): Result<T, AnswerProblem> {
  const json = readJson(body);
  if (!json.ok) return json;
  const answer = asObject(json.value.value);
  const text = asObject(answer.data)[field];
  if (typeof text !== "string" || text === "") return fail({ kind: "missing", field: `data.${field}` });
  const browser = asObject(answer.links).browser;
  return ok(
    make(text, {
      browserLink: typeof browser === "string" && browser !== "" ? browser : null,
      extra: extraFields(json.value.text, field),
    }),
  );
}

function extraFields(text: string, field: string): readonly ExtraField[] {
  const documented = new Map([
    ["data", [field]],
    ["links", ["self", "browser"]],
  ]);
  return (rawMembers(text) ?? []).flatMap(({ name, text: raw }) => {
    const known = documented.get(name);
    const inner = known === undefined ? null : rawMembers(raw);
    if (known === undefined || inner === null) return [{ path: name, text: raw }];
    return inner
      .filter((member) => !known.includes(member.name))
      .map((member) => ({ path: `${name}.${member.name}`, text: member.text }));
  });
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
