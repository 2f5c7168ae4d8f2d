import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { isCalendarDate } from "../../../core/calendar-date.ts";

/** What stands beside a sealed key in clear, and is sealed in with it: a change of it is found. */
export interface KeyLabel {
  /** The origin the key may be sent to, or the file that a passphrase unlocks. */
  readonly origin: string;
  readonly fingerprint: string;
  readonly setAt: number;
  /** The day its issuer gave it out, `YYYY-MM-DD`; `null` when nobody said. */
  readonly issuedOn: string | null;
}

/** What AES-256-GCM gives, in base64. */
interface Sealed {
  readonly iv: string;
  readonly tag: string;
  readonly text: string;
}

/** A key at rest: bound to its place and its label. */
export type SealedKey = KeyLabel & Sealed;

/** `vault.json`: one data key, wrapped by the system, and the keys sealed with it. */
export interface VaultFile {
  readonly version: 1;
  /** The backend that wrapped the data key. */
  readonly backend: string;
  readonly wrappedKey: string;
  /** Nothing, sealed with the data key: tells the right data key from a wrong one without any key. */
  readonly proof: Sealed;
  /** By place: `connection:3`, `connection:3/module:5`, `proxy:3`, `client-key:3`. */
  readonly keys: Readonly<Record<string, SealedKey>>;
}

const sealed = { iv: z.base64(), tag: z.base64(), text: z.base64() };
const sealedKey = z.strictObject({
  ...sealed,
  origin: z.string(),
  fingerprint: z.string(),
  setAt: z.number(),
  issuedOn: z.string().refine(isCalendarDate).nullable(),
});

const vaultFile = z.strictObject({
  version: z.literal(1),
  backend: z.string(),
  wrappedKey: z.base64(),
  proof: z.strictObject(sealed),
  keys: z.record(z.string(), sealedKey),
  /** Of everything else. It tells a damaged file from one that another keyring wrapped; it protects against nobody. */
  checksum: z.string(),
});

/** The text of `vault.json`. */
export function vaultText(file: VaultFile): string {
  return `${JSON.stringify({ ...file, checksum: checksum(file) }, null, 2)}\n`;
}

/** Reads `vault.json`; `null` for anything that is not one, whole and unchanged. */
export function parseVaultFile(text: string): VaultFile | null {
  try {
    const parsed = vaultFile.safeParse(JSON.parse(text));
    if (!parsed.success) return null;
    const { checksum: written, ...file } = parsed.data;
    return written === checksum(file) ? file : null;
  } catch {
    return null;
  }
}

function checksum(file: VaultFile): string {
  const { version, backend, wrappedKey, proof, keys } = file;
  const parts = [
    version,
    backend,
    wrappedKey,
    [proof.iv, proof.tag, proof.text],
    Object.entries(keys).map(([place, key]) => [place, key.iv, key.tag, key.text, label(place, key)]),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** A new random data key: 256 bits. */
export function newDataKey(): Buffer {
  return randomBytes(32);
}

/** Seals a key for its place and label: it opens nowhere else. */
export function seal(dataKey: Buffer, place: string, key: KeyLabel & { readonly text: string }): SealedKey {
  const { text, ...labelled } = key;
  return { ...labelled, ...sealText(dataKey, label(place, key), text) };
}

/** Opens a sealed key; `null` when anything about it was changed. */
export function unseal(dataKey: Buffer, place: string, key: SealedKey): string | null {
  return openText(dataKey, label(place, key), key);
}

/** What only this data key opens. */
export function proofOf(dataKey: Buffer): Sealed {
  return sealText(dataKey, [PROOF], "");
}

/** True for the data key that the proof was made with. */
export function isProved(dataKey: Buffer, proof: Sealed): boolean {
  return dataKey.length === DATA_KEY_BYTES && openText(dataKey, [PROOF], proof) === "";
}

const DATA_KEY_BYTES = 32;
const TAG_BYTES = 16;
const PROOF = "module-bench vault proof";

function label(place: string, key: KeyLabel): readonly unknown[] {
  return ["module-bench vault", 1, place, key.origin, key.fingerprint, key.setAt, key.issuedOn];
}

function sealText(dataKey: Buffer, about: readonly unknown[], text: string): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", dataKey, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(JSON.stringify(about), "utf8"));
  const bytes = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return {
    iv: iv.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
    text: bytes.toString("base64"),
  };
}

function openText(dataKey: Buffer, about: readonly unknown[], { iv, tag, text }: Sealed): string | null {
  try {
    // The whole tag: without its length asked for, four bytes of one would do.
    const decipher = createDecipheriv("aes-256-gcm", dataKey, Buffer.from(iv, "base64"), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(JSON.stringify(about), "utf8"))
      .setAuthTag(Buffer.from(tag, "base64"));
    return Buffer.concat([decipher.update(Buffer.from(text, "base64")), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
