import { useState } from "react";
import type { VaultState } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { words } from "../../words.ts";
import { vaultText } from "./key-words.ts";

const text = words.keys;

/** How keys are kept, and where kept ones cannot be read, the way on that the person has to choose. */
export function VaultLine({ vault }: { readonly vault: VaultState }) {
  const { bridge, stores } = useBench();
  const [failed, setFailed] = useState(false);

  async function putAside(): Promise<void> {
    const name = await bridge.putKeysAside();
    setFailed(name === null);
    if (name !== null) stores.toasts.getState().show(text.putAsideDone(name));
  }

  return (
    <>
      <p className={vault.kind === "system" ? "text-ink" : "text-caution"}>{vaultText(vault)}</p>
      {vault.kind === "locked" && vault.canBeginAnew && (
        <div className="mt-2 flex items-start gap-4">
          <p className="min-w-0 flex-1 text-ink-2 text-meta">{text.putAsideHint}</p>
          <Button onClick={() => void putAside()}>{text.putAside}</Button>
        </div>
      )}
      {failed && (
        <p role="alert" className="mt-1 text-caution text-meta">
          {text.putAsideFailed}
        </p>
      )}
    </>
  );
}
