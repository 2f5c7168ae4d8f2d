import { KeyRound, LockKeyhole, LockOpen, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { KeyState, KeyTarget } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { useLibrary } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import { words } from "../../words.ts";
import { keyText, unreadShort, vaultText } from "./key-words.ts";

const text = words.keys;

/** Whether a key is there and how well it is kept, with the button that opens the key window. */
export function KeyLine({
  target,
  state,
  from = null,
}: {
  readonly target: KeyTarget;
  readonly state: KeyState;
  /** Where a module's key comes from. */
  readonly from?: "module" | "connection" | null;
}) {
  const { bridge } = useBench();
  const vault = useLibrary((library) => library.vault);
  const [open, setOpen] = useState(false);

  async function setKey(): Promise<void> {
    setOpen(true);
    try {
      await bridge.setKey(target);
    } finally {
      setOpen(false);
    }
  }

  const weak = state.kind === "none" || (state.kind === "set" && state.keptBy === "memory");
  return (
    <>
      <div className="flex min-w-0 flex-col items-end">
        <Tooltip text={state.kind === "sandbox" ? text.sandbox : vaultText(vault)}>
          <span
            className={classNames(
              "selectable flex items-center gap-1.5 text-meta",
              weak ? "text-caution" : "text-ink-2",
            )}
          >
            <Icon of={state.kind === "none" ? LockOpen : LockKeyhole} size={13} />
            <span>
              {keyText(state, vault)}
              {from === "connection" && ` (${text.ofConnection})`}
              {state.kind === "set" && (
                <span title={text.fingerprintMeaning}>
                  {" · "}
                  <code className="font-mono text-api">{text.fingerprint(state.fingerprint)}</code>
                </span>
              )}
            </span>
          </span>
        </Tooltip>
        {vault.kind === "locked" && state.kind !== "sandbox" && (
          <span className="selectable flex items-center gap-1.5 text-caution text-meta">
            <Icon of={TriangleAlert} size={13} />
            {unreadShort(vault.reason)}
          </span>
        )}
      </div>
      {state.kind !== "sandbox" && (
        <Button size="small" icon={KeyRound} busy={open} onClick={() => void setKey()}>
          {text.set}
        </Button>
      )}
    </>
  );
}
