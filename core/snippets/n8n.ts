import { n8nSettings } from "../words/en/snippets.ts";
import { escapeQuote, spellUnits, unicodeEscape } from "./quoting.ts";
import type { SnippetRequest } from "./snippet.ts";

/** The settings of the HTTP Request node. Its raw body is sent as it stands; what hides is written by an expression. */
export function n8n({ url, body, wait }: SnippetRequest): string {
  return n8nSettings({ url, body: body === null ? null : shown(body), exactBody: null, wait });
}

function shown(body: string): string {
  if (spellUnits(body, () => "") === body) return body;
  const text = spellUnits(escapeQuote(body, "'"), unicodeEscape).replaceAll("}", "\\u007d");
  return `={{ '${text}' }}`;
}
