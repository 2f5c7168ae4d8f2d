// The default import on purpose: a named one of a function that an older Node lacks would not even link.
import { readFileSync } from "node:fs";
import tls from "node:tls";
import { pemCertificates } from "./tls-files.ts";

/** Where distributions of Linux keep their store as one file. Source: Go's crypto/x509, root_linux.go. */
const LINUX_BUNDLES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
] as const;

/** Roots by where they come from, as PEM texts. */
export interface Roots {
  /** Those that come with Node, and NODE_EXTRA_CA_CERTS. */
  readonly bundled: readonly string[];
  /** The operating system's store. */
  readonly system: readonly string[];
}

/**
 * Reads the roots that this computer trusts.
 *
 * Node has the system's store from 22.15 on. Before that it is read from its usual files on Linux (SSL_CERT_FILE goes
 * before them); on other systems Node's own roots then serve alone.
 */
export function readRoots(): Roots {
  if (typeof tls.getCACertificates === "function") {
    return { bundled: tls.getCACertificates("default"), system: systemStore() };
  }
  const { NODE_EXTRA_CA_CERTS, SSL_CERT_FILE } = process.env;
  return {
    bundled: [...tls.rootCertificates, ...certificatesIn([NODE_EXTRA_CA_CERTS])],
    system: process.platform === "linux" ? certificatesIn([SSL_CERT_FILE, ...LINUX_BUNDLES]) : [],
  };
}

/** A system store that cannot be read must not end every call: Node's own roots still serve. */
function systemStore(): readonly string[] {
  try {
    return tls.getCACertificates("system");
  } catch {
    return [];
  }
}

/** The certificates of the first file that has any. */
function certificatesIn(files: readonly (string | undefined)[]): readonly string[] {
  for (const file of files) {
    const found = file === undefined || file === "" ? [] : pemCertificates(textOf(file));
    if (found.length > 0) return found;
  }
  return [];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}
