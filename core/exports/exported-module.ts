import type { CallAddress } from "../http-request.ts";
import { isJson, rawMembers } from "../json-text.ts";
import type { StartParameter } from "../start-parameter.ts";

/** What a module is handed on as: documents and collections that other programs read. */
export const EXPORT_FORMS = ["openapi", "schema", "postman", "bruno"] as const;

/** One of the forms. */
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** A module and the start that the export shows, without a key. */
export interface ExportedModule {
  /** For people; empty where it has none. */
  readonly name: string;
  readonly address: CallAddress;
  readonly parameters: readonly StartParameter[];
  /** From `buildStartBody`, or what was written by hand; `null` for a start without one. */
  readonly body: string | null;
}

/** One file of an export. */
export interface ExportedFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The body as its bytes leave: half of a surrogate pair has none. */
export function bodyAsSent(body: string | null): string | null {
  return body === null ? null : body.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** The raw JSON that a body gives each start parameter, in its order; empty where the body cannot be read. */
export function sentParameters(
  body: string | null,
): readonly { readonly name: string; readonly text: string }[] {
  if (body === null || !isJson(body)) return [];
  const data = memberOf(body, "data");
  const parameters = data === null ? null : memberOf(data, "startParameters");
  return parameters === null ? [] : (rawMembers(parameters) ?? []);
}

function memberOf(json: string, name: string): string | null {
  return rawMembers(json)?.findLast((member) => member.name === name)?.text ?? null;
}
