import { fail, ok, type Result } from "./result.ts";

/** Which proxy the calls of a connection take. */
export type ProxyChoice =
  /** As the system says, PAC scripts included; on the command line, as the environment says. */
  | { readonly kind: "system" }
  | { readonly kind: "none" }
  /** `url` is an origin, see `cutToProxyUrl`. */
  | { readonly kind: "own"; readonly url: string };

/** A client certificate and its private key, as the paths of two PEM files. */
interface ClientCertificateFiles {
  readonly certificateFile: string;
  readonly keyFile: string;
}

/**
 * How the calls of a connection leave this computer, and whom they trust beyond the system.
 *
 * No secret stands in it: a proxy's password and a key's passphrase lie in the vault.
 */
export interface NetworkSettings {
  readonly proxy: ProxyChoice;
  /** The name that the proxy is told; `null` for none. */
  readonly proxyUser: string | null;
  /** Path of a file with certificates (PEM or DER) to trust beside the system's; `null` for none. */
  readonly extraCaFile: string | null;
  readonly clientCertificate: ClientCertificateFiles | null;
}

/** The system's way, and nothing beside it. */
export const DEFAULT_NETWORK: NetworkSettings = {
  proxy: { kind: "system" },
  proxyUser: null,
  extraCaFile: null,
  clientCertificate: null,
};

/** True where nothing differs from `DEFAULT_NETWORK`. */
export function isDefaultNetwork({
  proxy,
  proxyUser,
  extraCaFile,
  clientCertificate,
}: NetworkSettings): boolean {
  return proxy.kind === "system" && proxyUser === null && extraCaFile === null && clientCertificate === null;
}

/** Why an address cannot be a proxy's. */
export type ProxyUrlProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "not_an_address" }
  | { readonly kind: "scheme"; readonly scheme: string }
  | { readonly kind: "user_info" };

/**
 * Cuts what was typed down to a proxy's origin, such as `http://proxy.example:3128`; a bare host is read as http.
 *
 * Fails with `empty`, `not_an_address`, `scheme` (SOCKS for instance), `user_info` (a password has no place there).
 */
export function cutToProxyUrl(address: string): Result<string, ProxyUrlProblem> {
  const text = address.trim();
  if (text === "") return fail({ kind: "empty" });
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (/\s/.test(text) || !URL.canParse(full)) return fail({ kind: "not_an_address" });
  const url = new URL(full);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return fail({ kind: "scheme", scheme: url.protocol.slice(0, -1) });
  }
  if (url.username !== "" || url.password !== "") return fail({ kind: "user_info" });
  return ok(url.origin);
}

/** What a proxy's password is bound to. `null` for a proxy that is the system's matter. */
export function ownProxyOrigin({ proxy }: NetworkSettings): string | null {
  return proxy.kind === "own" ? proxy.url : null;
}

/** What a key's passphrase is bound to: its file. `null` without a client certificate. */
export function clientKeyBinding({ clientCertificate }: NetworkSettings): string | null {
  return clientCertificate === null ? null : `file:${clientCertificate.keyFile}`;
}
