import { safeStorage } from "electron";
import type { KeyWrapper } from "./key-wrapper.ts";

/** Linux backends that encrypt for real; `basic_text` and `unknown` use a key that anybody can read in the source. */
const REAL_LINUX_BACKENDS: readonly string[] = ["gnome_libsecret", "kwallet", "kwallet5", "kwallet6"];

/**
 * Electron's `safeStorage` as the vault's key wrapper. Only after the app is ready.
 *
 * On Linux "available" can mean a hard-coded key, so the backend is always asked for by name.
 * Source: Electron docs, safeStorage.
 */
export function safeStorageWrapper(): KeyWrapper {
  return {
    async backend() {
      if (!(await isAvailable())) return null;
      if (process.platform === "darwin") return "keychain";
      if (process.platform === "win32") return "dpapi";
      const backend = safeStorage.getSelectedStorageBackend();
      return REAL_LINUX_BACKENDS.includes(backend) ? backend : null;
    },
    async wrap(secret) {
      return hasAsyncCalls() ? safeStorage.encryptStringAsync(secret) : safeStorage.encryptString(secret);
    },
    async unwrap(wrapped) {
      const bytes = Buffer.from(wrapped);
      return hasAsyncCalls()
        ? (await safeStorage.decryptStringAsync(bytes)).result
        : safeStorage.decryptString(bytes);
    },
  };
}

/** Electron 33 has the synchronous calls alone; from 46 on there are only the asynchronous ones. */
function hasAsyncCalls(): boolean {
  return typeof safeStorage.encryptStringAsync === "function";
}

async function isAvailable(): Promise<boolean> {
  // The asynchronous question says yes on Linux even where only the hard-coded key is there.
  if (process.platform === "linux" && typeof safeStorage.isEncryptionAvailable === "function") {
    return safeStorage.isEncryptionAvailable();
  }
  return hasAsyncCalls() ? safeStorage.isAsyncEncryptionAvailable() : safeStorage.isEncryptionAvailable();
}
