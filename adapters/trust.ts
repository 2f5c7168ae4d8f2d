import type { X509Certificate } from "node:crypto";
import tls from "node:tls";
import type { TrustSource } from "../core/connection-check.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { CallNetwork, FailureCode } from "../core/transport.ts";
import { type Roots, readRoots } from "./system-roots.ts";
import { type ClientIdentity, fileReader, readCertificates, readIdentity } from "./tls-files.ts";

/** What one call's connections are secured with. Both are made when they are first asked for. */
export interface Trust {
  readonly host: () => tls.SecureContext;
  /** The same trust, without the client certificate: that is the host's matter. */
  readonly proxy: () => tls.SecureContext;
  /** Where a root is known from; `null` for one that is not trusted. */
  readonly sourceOf: (root: X509Certificate) => TrustSource | null;
}

/** What a call trusts, by its network settings. Fails with `CA_FILE`, `CLIENT_CERT`, `CLIENT_PASSPHRASE`. */
export type TrustFor = (
  network: CallNetwork | undefined,
) => Result<Trust, FailureCode> | Promise<Result<Trust, FailureCode>>;

/**
 * Judges https servers by Node's own roots, the system's store, `extraRoots` and a connection's extra CA file, and shows
 * a connection's client certificate.
 *
 * Nothing is read before the first call, and files anew only when they were changed. There is no way to trust less.
 *
 * @param extraRoots  More roots for every call, as PEM texts.
 */
export function trustKeeper(extraRoots: readonly string[]): TrustFor {
  const roots = once((): Roots & { readonly all: readonly string[] } => {
    const { bundled, system } = readRoots();
    return {
      bundled: [...bundled, ...extraRoots],
      system,
      all: [...new Set([...bundled, ...system, ...extraRoots])],
    };
  });
  const read = fileReader();
  const kept = new Map<string, { readonly seal: readonly unknown[]; readonly trust: Trust }>();
  const plain = trustOf([], null);

  function trustOf(extra: readonly string[], identity: ClientIdentity | null): Trust {
    const make = (own: ClientIdentity | null) =>
      once(() => tls.createSecureContext({ ca: [...roots().all, ...extra], ...own }));
    const proxy = make(null);
    const sourceOf = (root: X509Certificate): TrustSource | null => {
      const isIn = (texts: readonly string[]) => texts.some((text) => bare(text) === bare(root.toString()));
      if (isIn(extra)) return "extra";
      if (isIn(roots().system)) return "system";
      return isIn(roots().bundled) ? "bundled" : null;
    };
    return { host: identity === null ? proxy : make(identity), proxy, sourceOf };
  }

  async function fromFiles({ settings, keyPassphrase }: CallNetwork): Promise<Result<Trust, FailureCode>> {
    const { extraCaFile, clientCertificate } = settings;
    const [ca, certificate, key] = await Promise.all(
      [extraCaFile, clientCertificate?.certificateFile ?? null, clientCertificate?.keyFile ?? null].map(
        (path) => (path === null ? null : read(path)),
      ),
    );
    if (extraCaFile !== null && !ca) return fail("CA_FILE");
    if (clientCertificate !== null && !(certificate && key)) return fail("CLIENT_CERT");

    const place = JSON.stringify([extraCaFile, clientCertificate]);
    const seal = [ca?.stamp, certificate?.stamp, key?.stamp, keyPassphrase];
    const before = kept.get(place);
    if (before?.seal.every((part, index) => part === seal[index])) return ok(before.trust);

    const extra = ca ? readCertificates(ca.bytes) : ok([]);
    if (!extra.ok) return extra;
    const identity =
      certificate && key
        ? readIdentity({ certificate: certificate.bytes, key: key.bytes }, keyPassphrase)
        : ok(null);
    if (!identity.ok) return identity;
    const trust = trustOf(extra.value, identity.value);
    try {
      trust.host();
    } catch {
      // What can be read but is refused by the TLS library, such as a key that is too short.
      return fail(clientCertificate === null ? "CA_FILE" : "CLIENT_CERT");
    }
    kept.set(place, { seal, trust });
    return ok(trust);
  }

  return (network) => {
    const { extraCaFile = null, clientCertificate = null } = network?.settings ?? {};
    if (network === undefined || (extraCaFile === null && clientCertificate === null)) return ok(plain);
    return fromFiles(network);
  };
}

/** Two PEM texts of one certificate may differ in their line breaks. */
function bare(pem: string): string {
  return pem.replace(/\s/g, "");
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
