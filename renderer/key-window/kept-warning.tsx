import type { VaultState } from "../../electron/bridge/views/library.ts";
import { unreadText } from "../features/keys/key-words.ts";
import { NoticeBar } from "../ui/notice-bar.tsx";
import { words } from "../words.ts";

/** Says before anything is typed that a key will not outlive this run. Nothing where the system keeps it. */
export function KeptWarning({ vault }: { readonly vault: VaultState }) {
  const text = words.keys.window;
  switch (vault.kind) {
    case "system":
      return null;
    case "memory":
      return (
        <NoticeBar role="note" title={text.memoryTitle}>
          {text.memoryNote[vault.reason]}
        </NoticeBar>
      );
    case "locked":
      return <NoticeBar role="note">{unreadText(vault.reason)}</NoticeBar>;
  }
}
