import type { VaultState } from "../../electron/bridge/views/library.ts";
import { NoticeBar } from "../ui/notice-bar.tsx";
import { words } from "../words.ts";

const text = words.keys.window;

/**
 * How the key will be kept. Where that is weak it is said before the field, so that nobody types first; where the
 * system keeps it, after.
 */
export function KeptNote({
  vault,
  pasted,
  when,
}: {
  readonly vault: VaultState;
  readonly pasted: boolean;
  readonly when: "before" | "after";
}) {
  if (when === "before") {
    if (vault.kind === "memory") {
      return (
        <NoticeBar role="note" title={text.memoryTitle}>
          {text.memoryNote}
        </NoticeBar>
      );
    }
    return vault.kind === "locked" ? (
      <NoticeBar role="note">{words.keys.vaultLocked(vault.reason)}</NoticeBar>
    ) : null;
  }
  const lines = [
    vault.kind === "system" && text.keptNote(words.keys.keeper(vault.by)),
    pasted && text.pastedNote,
    pasted && vault.kind === "system" && vault.by === "dpapi" && text.windowsNote,
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return <p className="rounded-code bg-sunken px-3 py-2 text-ink-2 text-meta">{lines.join(" ")}</p>;
}
