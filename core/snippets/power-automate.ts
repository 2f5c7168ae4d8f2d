import { powerAutomateSettings } from "../words/en/snippets.ts";
import { spellUnits } from "./quoting.ts";
import type { SnippetRequest } from "./snippet.ts";

/** The settings of the HTTP action; the exact bytes come from an expression, for the designer writes JSON anew. */
export function powerAutomate({ url, body, wait }: SnippetRequest): string {
  const shown = body === null ? null : visibleOrNull(body);
  const exactBody = body === null ? null : `base64ToString('${base64(body)}')`;
  return powerAutomateSettings({ url, body: shown ?? exactBody, exactBody, wait });
}

function visibleOrNull(body: string): string | null {
  return spellUnits(body, () => "") === body ? body : null;
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}
