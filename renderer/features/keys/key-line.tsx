import { KeyRound, LockKeyhole, LockOpen, TriangleAlert } from "lucide-react";
import { useState } from "react";
import {
  hasKey,
  type KeyState,
  type KeyTarget,
  type VaultState,
} from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { useLibrary } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import { words } from "../../words.ts";
import { KeyReminder } from "./key-reminder.tsx";
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

  const weak = !hasKey(state) || (state.kind === "set" && state.keptBy === "memory");
  return (
    <>
      <div className="flex min-w-0 flex-col items-end">
        <Tooltip text={meaningOf(state, vault)}>
          <span
            className={classNames(
              "selectable flex items-center gap-1.5 text-meta",
              weak ? "text-caution" : "text-ink-2",
            )}
          >
            <Icon of={hasKey(state) ? LockKeyhole : LockOpen} size={13} />
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
        <KeyReminder state={state} size="full" />
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

function meaningOf(state: KeyState, vault: VaultState): string {
  if (state.kind === "sandbox") return text.sandbox;
  return state.kind === "held_back" ? text.heldMeaning : vaultText(vault);
}
