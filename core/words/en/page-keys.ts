import type { KeyRemark } from "../../key-remark.ts";
import { assertNever } from "../../result.ts";
import { spacedFingerprint } from "./fingerprint.ts";

/** Words about API keys: whether one is there, how well it is kept, and the window that takes it. */
export const keys = {
  set: "Set API key…",
  forget: "Forget API key",
  forgotten: "The API key is forgotten.",
  none: "No API key yet",
  noneShort: "none",
  sandbox: "The sandbox’s own public key",
  sandboxShort: "built in",
  keptBy: (keeper: string) => `Key kept by ${keeper}`,
  inMemory: "Key in memory until you quit",
  keptShort: "kept",
  memoryShort: "until you quit",
  ofConnection: "the connection’s",
  fingerprint: spacedFingerprint,
  fingerprintMeaning: "Tells two keys apart. The key cannot be read back from it.",

  /** Who keeps keys on this system; `by` is the name of the system's own store. */
  keeper(by: string): string {
    if (by === "keychain") return "the macOS Keychain";
    if (by === "dpapi") return "Windows";
    if (by.startsWith("kwallet")) return "KWallet";
    return "the system’s keyring";
  },
  vaultSystem: (keeper: string) => `Keys are encrypted and kept by ${keeper}.`,
  vaultMemory:
    "Keys stay in memory until you quit. This system offers no safe place for keys, so they are not written down. You will be asked again next time.",

  window: {
    title: (connection: string) => `API key for ${connection}`,
    goesOnlyTo: "Goes only to",
    field: "API key",
    paste: "Paste",
    usedFor: "Used for",
    onlyModule: "only this module",
    everyModule: "every module of the connection",
    save: "Save key",
    cancel: "Cancel",
    replaces: "It replaces the key that is there.",
    keptNote: (keeper: string) =>
      `Encrypted by ${keeper} for your user account. It will never be shown again, so keep it in your password manager too.`,
    pastedNote: "The clipboard is cleared in 30 s; its history may keep a copy.",
    memoryTitle: "Kept until you quit.",
    memoryNote:
      "This system offers no safe place for keys, so it is not written down. You will be asked again next time.",
    notWritten: "The key could not be written down. Nothing was kept; save it again or cancel.",
    needKey: "Enter or paste the key.",
    remove: { bearer: "Remove “Bearer ”", blanks: "Remove the blanks", lineBreaks: "Remove the line breaks" },
    done: "Kept",
  },

  /** What is said under the key's field while it is typed. */
  remark(remark: KeyRemark): string {
    switch (remark.kind) {
      case "empty":
        return "It is sent as it is, behind “Bearer ”.";
      case "bearer":
        return "“Bearer ” stands in front. It is added by itself, so the key has to come without it.";
      case "line_breaks":
        return "There is a line break in it. A key has none.";
      case "blanks":
        return remark.where === "ends"
          ? "It begins or ends with a blank. A key has none."
          : "There is a blank in it. A key has none.";
      case "not_ascii":
        return "There is a character in it that a header cannot carry.";
      case "looks_like_id":
        return "22 characters: this looks like a session or module id.";
      case "plain":
        return `${remark.length} characters, no blanks: looks like a key.`;
      default:
        return assertNever(remark);
    }
  },
};
