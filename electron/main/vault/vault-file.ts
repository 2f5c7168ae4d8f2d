import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { z } from "zod";

/** A key at rest: AES-256-GCM, bound to its place and origin. Base64. */
export interface SealedKey {
  readonly iv: string;
  readonly tag: string;
  readonly text: string;
  /** The origin the key may be sent to, or the file that a passphrase unlocks; part of what is authenticated. */
  readonly origin: string;
  readonly fingerprint: string;
  readonly setAt: number;
}

/** `vault.json`: one data key, wrapped by the system, and the keys sealed with it. */
export interface VaultFile {
  readonly version: 1;
  /** The backend that wrapped the data key. */
  readonly backend: string;
  readonly wrappedKey: string;
  /** By place: `connection:3`, `module:5`, `proxy:3`, `client-key:3`. */
  readonly keys: Readonly<Record<string, SealedKey>>;
}

const sealedKey = z.strictObject({
  iv: z.base64(),
  tag: z.base64(),
  text: z.base64(),
  origin: z.string(),
  fingerprint: z.string(),
  setAt: z.number(),
});

const vaultFile = z.strictObject({
  version: z.literal(1),
  backend: z.string(),
  wrappedKey: z.base64(),
  keys: z.record(z.string(), sealedKey),
});

/** Reads `vault.json`; `null` for anything that is not one. */
export function parseVaultFile(text: string): VaultFile | null {
  try {
    const parsed = vaultFile.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A new random data key: 256 bits. */
export function newDataKey(): Buffer {
  return randomBytes(32);
}

/** Seals a key for its place and origin: it opens nowhere else. */
export function seal(
  dataKey: Buffer,
  place: string,
  key: Omit<SealedKey, "iv" | "tag"> & { readonly text: string },
): SealedKey {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", dataKey, iv).setAAD(associated(place, key.origin));
  const text = Buffer.concat([cipher.update(key.text, "utf8"), cipher.final()]);
  return {
    ...key,
    iv: iv.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
    text: text.toString("base64"),
  };
}

/** Opens a sealed key; `null` when anything about it was changed. */
export function unseal(dataKey: Buffer, place: string, sealed: SealedKey): string | null {
  try {
    // The whole tag: without its length asked for, four bytes of one would do.
    const decipher = createDecipheriv("aes-256-gcm", dataKey, Buffer.from(sealed.iv, "base64"), {
      authTagLength: 16,
    })
      .setAAD(associated(place, sealed.origin))
      .setAuthTag(Buffer.from(sealed.tag, "base64"));
    return Buffer.concat([decipher.update(Buffer.from(sealed.text, "base64")), decipher.final()]).toString(
      "utf8",
    );
  } catch {
    return null;
  }
}

function associated(place: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify(["module-bench vault", 1, place, origin]), "utf8");
}
