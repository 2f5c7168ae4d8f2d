import { useState } from "react";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { words } from "../../words.ts";
import { UpdateNotes } from "./update-notes.tsx";

const text = words.updates;

/** What the changelog says of the running version, on demand. */
export function ThisVersion({ version }: { readonly version: string }) {
  const { bridge } = useBench();
  const [notes, setNotes] = useState<string | null>(null);
  const isOpen = notes !== null;

  async function toggle(): Promise<void> {
    setNotes(isOpen ? null : ((await bridge.releaseNotes()) ?? text.nothingSaid));
  }

  return (
    <div className="mt-3">
      <Button size="small" aria-expanded={isOpen} onClick={() => void toggle()}>
        {isOpen ? text.hideThisVersion : text.showThisVersion}
      </Button>
      {isOpen && <UpdateNotes title={text.thisVersion(version)} text={notes} />}
    </div>
  );
}
