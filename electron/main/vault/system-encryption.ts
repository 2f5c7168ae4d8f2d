import type { KeyBackend, KeyWrapper, Unwrapped } from "./key-wrapper.ts";

/** Linux backends that encrypt for real; `basic_text` and `unknown` use a key that anybody can read in the source. */
const REAL_LINUX_BACKENDS: readonly string[] = ["gnome_libsecret", "kwallet", "kwallet5", "kwallet6"];

/** How a text begins that Chromium wrapped on Linux with the key that stands in its source. */
const WEAK_LINUX_PREFIX = "v10";

/**
 * Electron's `safeStorage`, whichever calls it has: 33 to 41 the synchronous ones alone, from 42 on both, and some day
 * only the asynchronous ones. Source: Electron docs, safeStorage.
 */
export interface SystemEncryption {
  /** On Linux alone. */
  getSelectedStorageBackend?(): string;
  isEncryptionAvailable?(): boolean;
  encryptString?(text: string): Uint8Array;
  decryptString?(encrypted: Buffer): string;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Uint8Array>;
  decryptStringAsync?(
    encrypted: Buffer,
  ): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
}

/**
 * The vault's key wrapper on the system's encryption: the asynchronous calls where they exist, else the synchronous.
 *
 * On Linux "available" can mean a hard-coded key, so the backend is always asked for by name, and a wrapping that says
 * of itself that it was made with that key is neither taken nor made.
 */
export function wrapperOf(system: SystemEncryption, platform: NodeJS.Platform): KeyWrapper {
  const isWeak = (wrapped: Uint8Array) =>
    platform === "linux" && Buffer.from(wrapped.subarray(0, 3)).toString("latin1") === WEAK_LINUX_PREFIX;
  return {
    async backend(): Promise<KeyBackend> {
      const name = backendName(system, platform);
      if (name === null) return { kind: "none" };
      return { kind: (await isAvailable(system, platform)) ? "ready" : "locked", name };
    },
    async wrap(secret) {
      const wrapped = (await system.encryptStringAsync?.(secret)) ?? system.encryptString?.(secret);
      if (wrapped === undefined || isWeak(wrapped)) {
        throw new Error("The system would keep this with a key that is no secret.");
      }
      return wrapped;
    },
    async unwrap(wrapped): Promise<Unwrapped> {
      if (isWeak(wrapped)) return { kind: "refused" };
      const bytes = Buffer.from(wrapped);
      try {
        const opened = await system.decryptStringAsync?.(bytes);
        if (opened !== undefined) {
          return { kind: "opened", secret: opened.result, stale: opened.shouldReEncrypt };
        }
        const secret = system.decryptString?.(bytes);
        return secret === undefined ? { kind: "refused" } : { kind: "opened", secret, stale: false };
      } catch (error) {
        return { kind: /temporarily unavailable/i.test(String(error)) ? "locked" : "refused" };
      }
    },
  };
}

function backendName(system: SystemEncryption, platform: NodeJS.Platform): string | null {
  if (platform === "darwin") return "keychain";
  if (platform === "win32") return "dpapi";
  const backend = system.getSelectedStorageBackend?.() ?? "unknown";
  return REAL_LINUX_BACKENDS.includes(backend) ? backend : null;
}

async function isAvailable(system: SystemEncryption, platform: NodeJS.Platform): Promise<boolean> {
  // The asynchronous question says yes on Linux even where only the hard-coded key is there.
  const askSync = platform === "linux" || system.isAsyncEncryptionAvailable === undefined;
  if (askSync && system.isEncryptionAvailable !== undefined) return system.isEncryptionAvailable();
  return (await system.isAsyncEncryptionAvailable?.()) ?? false;
}
