import type { KeysUnread } from "../../../core/happening.ts";
import { renewBy } from "../../../core/key-renewal.ts";
import type { KeyState, VaultState } from "../../../electron/bridge/views/library.ts";
import { localDay } from "../../ui/local-day.ts";
import { words } from "../../words.ts";

const text = words.keys;

/** Whether a key is there and how well it is kept, in words. */
export function keyText(key: KeyState, vault: VaultState): string {
  switch (key.kind) {
    case "none":
      return text.none;
    case "sandbox":
      return text.sandbox;
    case "held_back":
      return text.heldBack(new URL(key.origin).host);
    case "set":
      if (key.keptBy === "memory") return text.inMemory;
      return text.keptBy(text.keeper(vault.kind === "system" ? vault.by : ""));
  }
}

/** The same for a narrow column. */
export function keyShort(key: KeyState): string {
  if (key.kind === "held_back") return text.heldShort;
  if (key.kind === "none") return text.noneShort;
  if (key.kind === "sandbox") return text.sandboxShort;
  return key.keptBy === "memory" ? text.memoryShort : text.keptShort;
}

/**
 * The reminder to renew a key, in full and in short; `null` where there is none to give.
 *
 * @param now  Wall time in ms.
 */
export function renewal(
  key: KeyState,
  now: number,
): { readonly full: string; readonly short: string } | null {
  if (key.kind !== "set" || key.issuedOn === null) return null;
  const today = localDay(now);
  const by = renewBy(key.issuedOn, today);
  if (by === null) return null;
  return { full: (today > by ? text.expired : text.renew)(key.issuedOn, by), short: text.renewShort(by) };
}

/** Why kept keys cannot be read, and what mends it. */
export function unreadText(reason: KeysUnread): string {
  const { title, meaning, next } = words.describe({ kind: "keys_unread", reason });
  return [`${title}.`, meaning, ...next].join(" ");
}

/** The same in a line: what is wrong, and what mends it. */
export function unreadShort(reason: KeysUnread): string {
  const { title, next } = words.describe({ kind: "keys_unread", reason });
  return `${title}. ${next[0]}`;
}

/** How keys are kept on this system, in a sentence. */
export function vaultText(vault: VaultState): string {
  switch (vault.kind) {
    case "system":
      return text.vaultSystem(text.keeperInFull(vault.by));
    case "memory":
      return text.vaultMemory[vault.reason];
    case "locked":
      return unreadText(vault.reason);
  }
}
