import { EyeOff } from "lucide-react";
import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { words } from "../../words.ts";
import { useShortcut } from "../acts/use-shortcut.ts";

/** Says that presentation mode is on, for as long as it is, and ends it. */
export function PresentationBar() {
  const { stores } = useBench();
  const presenting = useStore(stores.preferences, (state) => state.presenting);
  const shortcut = useShortcut("presentation");
  if (!presenting) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 items-center gap-2 border-line border-b bg-sunken px-5 py-1 text-ink-2 text-meta"
    >
      <Icon of={EyeOff} size={13} />
      <span className="flex-1">{words.acts.presenting}</span>
      <Button
        size="small"
        variant="quiet"
        shortcut={shortcut}
        onClick={() => stores.preferences.getState().change({ presenting: false })}
      >
        {words.acts.stopPresenting}
      </Button>
    </div>
  );
}
