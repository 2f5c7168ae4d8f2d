import { Download } from "lucide-react";
import type { ReactNode } from "react";
import type { TimelineForm } from "../../../core/exports/saved-timeline.ts";
import { useBench } from "../../bench.tsx";
import { IconButton } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { words } from "../../words.ts";
import { useSaving } from "../modules/use-saving.tsx";

/** Saving a session's timeline: the button that offers it, and why nothing was written. */
export function useSaveTimeline(sessionRow: number): {
  readonly menu: ReactNode;
  readonly problem: ReactNode;
} {
  const { bridge } = useBench();
  const say = words.timeline.save;
  const { notSaved } = words.saveAs;
  const { save, problem } = useSaving({ saved: say.saved, notSaved, onClose: () => {} });
  const item = (as: TimelineForm) => ({
    label: say[as],
    onSelect: () => void save(() => bridge.saveAs({ kind: "timeline", sessionRow, as })),
  });
  const menu = (
    <Menu
      trigger={<IconButton label={say.open} icon={Download} />}
      items={[item("svg"), item("json"), item("csv")]}
    />
  );
  return { menu, problem };
}
