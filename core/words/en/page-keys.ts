import type { KeyRemark } from "../../key-remark.ts";
import { assertNever } from "../../result.ts";
import { spacedFingerprint } from "./fingerprint.ts";

/** Words about API keys: whether one is there, how well it is kept, and the window that takes it. */
export const keys = {
  set: "Set API key…",
  forget: "Forget API key for good",
  forgotten: "The API key is forgotten.",
  none: "No API key yet",
  noneShort: "none",
  sandbox: "The sandbox’s own public key",
  sandboxShort: "built in",
  heldBack: (host: string) => `API key held back: it is for ${host}`,
  heldShort: "held back",
  heldMeaning:
    "It was entered for another address and goes to no other. Give the connection its old address again, or set a key for the new one.",
  keptBy: (keeper: string) => `Key kept by ${keeper}`,
  inMemory: "Key in memory until you quit",
  keptShort: "kept",
  memoryShort: "until you quit",
  ofConnection: "the connection’s",
  fingerprint: spacedFingerprint,
  fingerprintMeaning: "Tells two keys apart. The key cannot be read back from it.",
  /** Quiet, from eleven months after the day of issue on; days as `YYYY-MM-DD`. */
  renew: (issuedOn: string, renewBy: string) =>
    `Issued on ${issuedOn}. Keys are said to expire after a year: renew it by ${renewBy}.`,
  expired: (issuedOn: string, renewBy: string) =>
    `Issued on ${issuedOn}. Keys are said to expire after a year: that was ${renewBy}.`,
  renewShort: (renewBy: string) => `renew by ${renewBy}`,

  /** Who keeps keys on this system; `by` is the name of the system's own store. */
  keeper(by: string): string {
    if (by === "keychain") return "the macOS Keychain";
    if (by === "dpapi") return "Windows";
    if (by.startsWith("kwallet")) return "KWallet";
    return "the system’s keyring";
  },
  /** The same, where there is room to say what kind of keyring that is. */
  keeperInFull: (by: string): string =>
    by === "gnome_libsecret"
      ? "the system’s keyring (GNOME Keyring, or another that answers as Secret Service)"
      : keys.keeper(by),
  vaultSystem: (keeper: string) => `Keys are encrypted and kept by ${keeper}.`,
  vaultMemory: {
    no_keyring:
      "Keys stay in memory until you quit. This system offers no safe place for keys, so they are not written down. You will be asked again next time.",
    keyring_locked:
      "Keys stay in memory until you quit. The keyring is locked, so they are not written down. Unlock it, then start the bench again.",
  },
  putAside: "Put the unreadable keys aside",
  putAsideHint:
    "The file stays in the data folder under a dated name. A new one takes its place, so that keys set from now on are kept.",
  putAsideDone: (name: string) => `Put aside as ${name}.`,
  putAsideFailed: "Nothing was moved: the disk or the keyring refused.",

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
    /** What is replaced, by its fingerprint, where that key can be told. */
    replaces: (fingerprint: string) => `It replaces the key ${unbroken(fingerprint)} in one step.`,
    replacesHeld: (fingerprint: string, host: string) =>
      `It replaces the key ${unbroken(fingerprint)}, which is held back for ${host}.`,
    /** Which modules go with the connection's key. */
    usedBy(names: readonly string[]): string {
      if (names.length === 0) return "No module uses it yet.";
      const shown = names.slice(0, 3).join(", ");
      if (names.length > 3) return `Used by ${names.length} modules: ${shown} and ${names.length - 3} more.`;
      return `Used by ${names.length === 1 ? "1 module" : `${names.length} modules`}: ${shown}.`;
    },
    issuedOn: "Issued on (optional)",
    issuedHint: "You are reminded quietly eleven months later.",
    issuedShape: "YYYY-MM-DD",
    issuedNoDay: "That is no day. Write it as 2026-03-31, or leave it empty.",
    issuedLater: "That day has not come yet.",
    keptNote: (keeper: string) =>
      `Encrypted by ${keeper} for your user account. It will never be shown again, so keep it in your password manager too.`,
    pastedNote: "The clipboard is cleared after 30 s; its history may keep a copy.",
    memoryTitle: "Kept until you quit.",
    memoryNote: {
      no_keyring:
        "This system offers no safe place for keys, so it is not written down. You will be asked again next time.",
      keyring_locked:
        "The keyring is locked, so it is not written down. To have it kept, cancel, unlock the keyring and start the bench again.",
    },
    neverShown: "It will never be shown again, so keep it in your password manager too.",
    notWritten: "The key could not be written down. Nothing was kept; save it again or cancel.",
    needKey: "Enter or paste the key.",
    remove: {
      bearer: "Remove “Bearer ”",
      blanks: "Remove the blanks",
      line_breaks: "Remove the line breaks",
      quotes: "Remove the quotation marks",
      invisible: "Remove the invisible",
    },
    /** On the button, where what was typed cannot be sent as it stands. */
    saveWithout: {
      bearer: "Save without “Bearer ”",
      blanks: "Save without blanks",
      line_breaks: "Save without line breaks",
      quotes: "Save without quotation marks",
      invisible: "Save without the invisible",
    },
    cannotTravel: "A header cannot carry it as it stands.",
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
      case "quotes":
        return "It stands in quotation marks, which would be sent too.";
      case "invisible":
        return remark.count === 1
          ? "There is a character in it that nobody sees."
          : `There are ${remark.count} characters in it that nobody sees.`;
      case "masked":
        return "There are dots or stars in it: the page you copied from hides the key. Copy the key itself.";
      case "address":
        return "This is an address, not a key.";
      case "not_ascii":
        return `A header cannot carry “${remark.first}”, so no key has it.`;
      case "looks_like_id":
        return "22 characters: this looks like a session or module id.";
      case "plain":
        return `${remark.length} characters, no blanks: looks like a key.`;
      default:
        return assertNever(remark);
    }
  },
};

/** A fingerprint that no line break parts. */
function unbroken(fingerprint: string): string {
  return spacedFingerprint(fingerprint).replace(" ", "\u00a0");
}
