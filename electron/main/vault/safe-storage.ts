import { safeStorage } from "electron";
import type { KeyWrapper } from "./key-wrapper.ts";
import { wrapperOf } from "./system-encryption.ts";

/** Electron's `safeStorage` as the vault's key wrapper. Only after the app is ready. */
export function safeStorageWrapper(): KeyWrapper {
  return wrapperOf(safeStorage, process.platform);
}
