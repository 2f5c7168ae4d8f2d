import {
  Download,
  Ellipsis,
  Eye,
  GitCompareArrows,
  Pause,
  Play,
  RefreshCw,
  Star,
  Tag,
  Trash2,
  X,
} from "lucide-react";
import { useState } from "react";
import { useNavigation } from "../../../state/use-store.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Menu } from "../../../ui/menu.tsx";
import { words } from "../../../words.ts";
import { pairOf } from "./selection.ts";
import { TagManyDialog } from "./tag-many-dialog.tsx";
import type { UsedMany } from "./use-many.ts";
import type { UsedSelection } from "./use-selection.ts";

/** What can be done with the chosen sessions. It lies over the list's end, and goes with the choice. */
export function BulkBar({
  selection,
  many,
  total,
}: {
  readonly selection: UsedSelection;
  readonly many: UsedMany;
  /** How many fit the filter. */
  readonly total: number;
}) {
  const [tagging, setTagging] = useState(false);
  const { now, count } = selection;
  const say = words.sessions.bulk;
  const { progress } = many;
  const { go } = useNavigation();
  const pair = pairOf(now);
  return (
    <div
      role="toolbar"
      aria-label={say.region}
      className="-translate-x-1/2 absolute bottom-4 left-1/2 z-10 flex max-w-[calc(100%-24px)] items-center gap-1 rounded-panel border border-line bg-raised py-1.5 pr-1.5 pl-3.5 shadow-float"
    >
      {progress === null ? (
        <>
          <span className="whitespace-nowrap pr-1 font-emphasis">{say.chosen(count)}</span>
          {count < total && (
            <Button variant="quiet" size="small" shortcut="mod+a" onClick={() => selection.all(true)}>
              {say.all(total)}
            </Button>
          )}
          <span aria-hidden className="mx-1 h-5 w-px bg-line" />
          <Button
            variant="quiet"
            size="small"
            icon={RefreshCw}
            onClick={() => many.act(now, { kind: "watch", action: "check_now" })}
          >
            {say.checkNow}
          </Button>
          <IconButton
            label={say.pause}
            icon={Pause}
            onClick={() => many.act(now, { kind: "watch", action: "pause" })}
          />
          <IconButton
            label={say.resume}
            icon={Play}
            onClick={() => many.act(now, { kind: "watch", action: "resume" })}
          />
          {pair !== null && (
            <IconButton
              label={words.compare.together}
              icon={GitCompareArrows}
              onClick={() => go({ view: "compare", ...pair })}
            />
          )}
          <IconButton label={say.tag} icon={Tag} onClick={() => setTagging(true)} />
          <IconButton
            label={say.star}
            icon={Star}
            onClick={() => many.act(now, { kind: "star", on: true })}
          />
          <IconButton
            label={say.seen}
            icon={Eye}
            onClick={() => many.act(now, { kind: "seen", upTo: Date.now() })}
          />
          <Menu
            trigger={<IconButton label={say.more} icon={Ellipsis} />}
            items={[
              { label: say.exportJson, icon: Download, onSelect: () => many.exportAs(now, "jsonl") },
              { label: say.exportCsv, icon: Download, onSelect: () => many.exportAs(now, "csv") },
              { label: say.unstar, icon: Star, onSelect: () => many.act(now, { kind: "star", on: false }) },
            ]}
          />
          <Button
            variant="quiet"
            size="small"
            icon={Trash2}
            className="text-fatal"
            onClick={() => many.act(now, { kind: "remove" })}
          >
            {say.remove}
          </Button>
          <IconButton label={say.none} icon={X} onClick={() => selection.all(false)} />
        </>
      ) : (
        <>
          <progress
            aria-label={say.region}
            className="h-1.5 w-40"
            {...(progress.total === 0 ? {} : { value: progress.done, max: progress.total })}
          />
          <span className="whitespace-nowrap px-2 text-ink-2">
            {progress.total > 0 && say.progress(progress.done, progress.total)}
          </span>
          <Button size="small" onClick={many.cancel}>
            {words.controls.cancel}
          </Button>
        </>
      )}
      {tagging && (
        <TagManyDialog
          onClose={() => setTagging(false)}
          onTags={(add) => many.act(now, { kind: "tag", add, drop: [] })}
        />
      )}
    </div>
  );
}
