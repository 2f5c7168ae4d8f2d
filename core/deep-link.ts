import { cutToBaseUrl } from "./base-url.ts";
import { fail, ok, type Result } from "./result.ts";

/** The scheme of our own links; the system hands them to the app. */
export const DEEP_LINK_SCHEME = "module-bench";

/** The longest link that is read, in characters. */
const MAX_LINK = 2_000;

/** What a link of our own asks to be shown. It never does anything by itself. */
export type DeepLink =
  | { readonly kind: "module"; readonly baseUrl: string; readonly moduleId: string }
  | {
      readonly kind: "session";
      readonly baseUrl: string;
      readonly moduleId: string;
      readonly sessionId: string;
    };

/** Why a link is not taken. `too_long`; `form`: none that is known; `parts`: one missing, twice or foreign. */
export type DeepLinkProblem = "too_long" | "form" | "parts" | "address" | "id";

/** Printable ASCII alone, so that a system that trims or splits gives the same text to all. */
const LINK = /^module-bench:\/\/(module|session)\/?\?([!-~]+)$/i;

/** Ids as the platform makes them, and nothing that a path could read as a step. */
const ID = /^(?!\.{1,2}$)[\w.~-]{1,128}$/;

const PARTS = { module: ["base", "id"], session: ["base", "module", "id"] } as const;

/**
 * Reads `module-bench://module?base=…&id=…` or `module-bench://session?base=…&module=…&id=…`.
 *
 * `base` is an https origin (http on this computer), written out, without a path. A part too many is refused like one too
 * few: a later version's link may mean something that this one cannot show.
 */
export function readDeepLink(text: string): Result<DeepLink, DeepLinkProblem> {
  if (text.length > MAX_LINK) return fail("too_long");
  const [, form = "", query = ""] = LINK.exec(text) ?? [];
  const kind = form.toLowerCase();
  if (kind !== "module" && kind !== "session") return fail("form");
  const parts = readParts(query, PARTS[kind]);
  if (parts === null) return fail("parts");
  const { base = "", module = "", id = "" } = parts;
  const origin = cutToBaseUrl(base);
  if (!origin.ok || origin.value.schemeAdded || origin.value.url !== base.replace(/\/$/, ""))
    return fail("address");
  if (!ID.test(id) || (kind === "session" && !ID.test(module))) return fail("id");
  const baseUrl = origin.value.url;
  return kind === "module"
    ? ok({ kind, baseUrl, moduleId: id })
    : ok({ kind, baseUrl, moduleId: module, sessionId: id });
}

/** Each name once and no other; `null` otherwise, and for what is not percent-encoded as it should be. */
function readParts(query: string, names: readonly string[]): Readonly<Record<string, string>> | null {
  const parts = new Map<string, string>();
  for (const pair of query.split("&")) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, Math.max(at, 0));
    if (!names.includes(name) || parts.has(name)) return null;
    try {
      parts.set(name, decodeURIComponent(pair.slice(at + 1)));
    } catch {
      return null;
    }
  }
  return parts.size === names.length ? Object.fromEntries(parts) : null;
}

/** The address of a session, which opens it here and on other computers that have its module: what `readDeepLink` reads. */
export function sessionAddress(link: Omit<Extract<DeepLink, { readonly kind: "session" }>, "kind">): string {
  const [base, module, id] = [link.baseUrl, link.moduleId, link.sessionId].map(encodeURIComponent);
  return `module-bench://session?base=${base}&module=${module}&id=${id}`;
}

/** The same as a link of the platform's shape, as a person would paste it. */
export function asBrowserLink(link: DeepLink): string {
  const module = `${link.baseUrl}/s/${link.moduleId}`;
  return link.kind === "module" ? module : `${module}/sessions/${link.sessionId}`;
}
