import { isLoopback } from "./loopback.ts";
import { fail, ok, type Result } from "./result.ts";

/** Why an address cannot serve as a connection's base URL. */
export type BaseUrlProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "not_an_address" }
  | { readonly kind: "scheme"; readonly scheme: string }
  | { readonly kind: "http_not_loopback"; readonly suggestion: string }
  | { readonly kind: "user_info" };

/** An address cut down to what the API's paths are appended to. */
export interface BaseUrl {
  /** An origin without a trailing slash, such as `https://acme.bryter.io`. */
  readonly url: string;
  /** What was cut off behind the host, such as `/s/oITw…?x=1`; empty when nothing was. */
  readonly cut: string;
  /** True when `https://` was put in front of a bare host. */
  readonly schemeAdded: boolean;
}

/**
 * Cuts any address (a browser link, a host name, the API's own URL) down to its origin.
 *
 * A key travels over it, so it must be https, or http on this computer.
 * Fails with `empty`, `not_an_address`, `scheme`, `http_not_loopback`, `user_info`.
 */
export function cutToBaseUrl(address: string): Result<BaseUrl, BaseUrlProblem> {
  const text = address.trim();
  if (text === "") return fail({ kind: "empty" });
  const schemeAdded = !/^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const full = schemeAdded ? `https://${text}` : text;
  if (/\s/.test(text) || !URL.canParse(full)) return fail({ kind: "not_an_address" });
  const url = new URL(full);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return fail({ kind: "scheme", scheme: url.protocol.slice(0, -1) });
  }
  if (url.username !== "" || url.password !== "") return fail({ kind: "user_info" });
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return fail({ kind: "http_not_loopback", suggestion: `https://${url.host}` });
  }
  const behind = `${url.pathname}${url.search}${url.hash}`;
  return ok({ url: url.origin, cut: behind === "/" ? "" : behind, schemeAdded });
}
