import { isLoopback } from "./loopback.ts";
import { fail, ok, type Result } from "./result.ts";

/** Why a server's link is not opened. */
export type LinkRefusal =
  | { readonly kind: "no_link" }
  | { readonly kind: "not_a_link" }
  | { readonly kind: "scheme"; readonly scheme: string }
  | { readonly kind: "user_info" }
  | { readonly kind: "too_long" }
  /** Another host than the connection's: `url` is opened only once the person has confirmed that host. */
  | { readonly kind: "other_host"; readonly host: string; readonly url: string };

/** The longest link that every system's opener takes. Source: Electron docs, shell: 2,081 on Windows. */
export const MAX_LINK_LENGTH = 2_000;

/** Blanks, control characters, marks that show nothing or turn text around, halves of pairs: none has a place in a link. */
const HIDDEN = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}]/u;

/**
 * Judges a server's browser link before it is opened, and gives the address to open as the URL parser understood it.
 *
 * https only (http where link and connection both mean this computer), no user info, no control characters, host equal to the connection's or
 * one that the person confirmed. Fails with a `LinkRefusal`.
 *
 * @param confirmedHosts  Hosts with port, as `URL.host` spells them.
 */
export function judgeLink(
  link: string | null,
  baseUrl: string,
  confirmedHosts: readonly string[],
): Result<string, LinkRefusal> {
  if (link === null) return fail({ kind: "no_link" });
  if (link.length > MAX_LINK_LENGTH) return fail({ kind: "too_long" });
  if (HIDDEN.test(link) || !/^[a-z][a-z0-9+.-]*:\/\/[^/\\]/i.test(link) || !URL.canParse(link)) {
    return fail({ kind: "not_a_link" });
  }
  const url = new URL(link);
  const base = new URL(baseUrl);
  const here = isLoopback(url.hostname) && isLoopback(base.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && here)) {
    return fail({ kind: "scheme", scheme: url.protocol.slice(0, -1) });
  }
  if (url.username !== "" || url.password !== "") return fail({ kind: "user_info" });
  if (url.href.length > MAX_LINK_LENGTH) return fail({ kind: "too_long" });
  if (url.host !== base.host && !confirmedHosts.includes(url.host)) {
    return fail({ kind: "other_host", host: url.host, url: url.href });
  }
  return ok(url.href);
}
