/** What a pasted link or id tells about a session. */
export interface PastedSession {
  readonly sessionId: string;
  /** From a link of the known shapes; `null` for a bare id. */
  readonly moduleId: string | null;
  /** The link's origin; `null` for a bare id. */
  readonly origin: string | null;
  /** The whole link as pasted; `null` for a bare id. */
  readonly link: string | null;
}

/**
 * Reads a session from what a person pasted: a bare id, a browser link, or the API's own address.
 *
 * Known shapes: `/s/MODULE[/slug]/sessions/SESSION`, `/MODULE/sessions/SESSION`,
 * `/api/execution/MODULE/sessions/SESSION`; double slashes and what follows the session are passed over. Gives `null`
 * for anything else.
 *
 * Source: Execution API Reference (two link shapes); the slug is seen in public links, docs/api-notes.md#links.
 */
export function readPastedSession(text: string): PastedSession | null {
  const pasted = text.trim();
  if (/^[A-Za-z0-9_-]{1,128}$/.test(pasted)) {
    return { sessionId: pasted, moduleId: null, origin: null, link: null };
  }
  if (!URL.canParse(pasted)) return null;
  const url = new URL(pasted);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const parts = url.pathname.split("/").filter((part) => part !== "");
  const at = parts.lastIndexOf("sessions");
  const sessionId = parts[at + 1];
  if (at < 1 || sessionId === undefined) return null;
  const moduleId = moduleIn(parts.slice(0, at));
  if (moduleId === null) return null;
  return { sessionId: decode(sessionId), moduleId: decode(moduleId), origin: url.origin, link: url.href };
}

function moduleIn(before: readonly string[]): string | null {
  const [first, second, third] = before;
  if (before.length === 1) return first ?? null;
  if (first === "s" && before.length <= 3) return second ?? null;
  if (first === "api" && second === "execution" && before.length === 3) return third ?? null;
  return null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
