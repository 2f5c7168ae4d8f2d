import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { ApiKey } from "../core/api-key.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { FailureCode } from "../core/transport.ts";

/** A file as it was when it was last read. */
export interface ReadFile {
  readonly bytes: Buffer;
  /** Differs once the file was changed. */
  readonly stamp: string;
}

/** Larger than any bundle of certificates; what is larger is some other file. */
const LARGEST_BYTES = 4 * 1024 * 1024;

/** Reads files anew only when they were changed; `null` for what is missing, unreadable, no file or too large. */
export function fileReader(): (path: string) => Promise<ReadFile | null> {
  const known = new Map<string, ReadFile>();
  return async (path) => {
    try {
      const { mtimeMs, size, ino } = await stat(path);
      const stamp = `${mtimeMs} ${size} ${ino}`;
      const before = known.get(path);
      if (before?.stamp === stamp) return before;
      if (size > LARGEST_BYTES) return null;
      const file = { bytes: await readFile(path), stamp };
      known.set(path, file);
      return file;
    } catch {
      return null;
    }
  };
}

/** The certificates in a text, as PEM texts. */
export function pemCertificates(text: string): readonly string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}

/**
 * The certificates of an extra CA file, PEM or DER, as PEM texts.
 *
 * Fails with `CA_FILE`: there is none in it, or one that cannot be read.
 */
export function readCertificates(bytes: Buffer): Result<readonly string[], FailureCode> {
  const texts = pemCertificates(bytes.toString("latin1"));
  try {
    const all = texts.length === 0 ? [bytes] : texts;
    return ok(all.map((each) => new X509Certificate(each).toString()));
  } catch {
    return fail("CA_FILE");
  }
}

/** A client certificate with its key unlocked, as PEM texts. */
export interface ClientIdentity {
  readonly cert: string;
  readonly key: string;
}

/**
 * Reads a client certificate (PEM, with what it was issued by behind it) and its private key (PEM).
 *
 * Fails with `CLIENT_CERT` (no such thing in a file, or the two do not belong together) and `CLIENT_PASSPHRASE` (the
 * key is locked, and the passphrase is missing or wrong).
 */
export function readIdentity(
  files: { readonly certificate: Buffer; readonly key: Buffer },
  passphrase: ApiKey | null,
): Result<ClientIdentity, FailureCode> {
  const locked = files.key.toString("latin1").includes("ENCRYPTED");
  if (locked && passphrase === null) return fail("CLIENT_PASSPHRASE");
  try {
    const certificate = new X509Certificate(files.certificate);
    const key = unlocked(files.key, locked ? passphrase : null);
    if (key === null) return fail(locked ? "CLIENT_PASSPHRASE" : "CLIENT_CERT");
    if (!certificate.checkPrivateKey(key)) return fail("CLIENT_CERT");
    const cert = files.certificate.toString("latin1");
    return ok({
      cert: cert.includes("-----BEGIN") ? cert : certificate.toString(),
      key: key.export({ type: "pkcs8", format: "pem" }).toString(),
    });
  } catch {
    return fail("CLIENT_CERT");
  }
}

function unlocked(key: Buffer, passphrase: ApiKey | null) {
  try {
    return createPrivateKey(passphrase === null ? { key } : { key, passphrase: passphrase.reveal() });
  } catch {
    return null;
  }
}
