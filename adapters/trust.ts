// The default import on purpose: a named one of a function that an older Node lacks would not even link.
import tls from "node:tls";

/**
 * Gives the certificates that https servers are judged by, made on the first call and kept.
 *
 * Node's own roots (with NODE_EXTRA_CA_CERTS), the system's store where this Node can read it (22.15 and later), and
 * `extra`. Making it reads the system's store, so importing or creating a transport does not.
 *
 * @param extra  More roots as PEM texts.
 */
export function lazyTrust(extra: readonly string[]): () => tls.SecureContext {
  let context: tls.SecureContext | null = null;
  return () => {
    context ??= tls.createSecureContext(rootsOption(extra));
    return context;
  };
}

function rootsOption(extra: readonly string[]): tls.SecureContextOptions {
  if (typeof tls.getCACertificates === "function") {
    const roots = new Set([...tls.getCACertificates("default"), ...systemRoots(), ...extra]);
    return { ca: [...roots] };
  }
  // Naming any root replaces Node's own list, so it is left alone unless there is something to add.
  return extra.length === 0 ? {} : { ca: [...tls.rootCertificates, ...extra] };
}

/** A system store that cannot be read must not end every call: Node's own roots still serve. */
function systemRoots(): readonly string[] {
  try {
    return tls.getCACertificates("system");
  } catch {
    return [];
  }
}
