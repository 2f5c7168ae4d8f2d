import { useStore } from "zustand";
import type { UpdateView } from "../../../core/update.ts";
import { useBench } from "../../bench.tsx";
import { usePreferences } from "../../state/use-store.ts";
import { Panel } from "../../ui/panel.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { words } from "../../words.ts";
import { DownloadProgress } from "./download-progress.tsx";
import { UpdateActions } from "./update-actions.tsx";
import { UpdateNotes } from "./update-notes.tsx";

const text = words.updates;
const CHOICES = ["off", "on"] as const;

/** How updates stand, the switch, and what can be done about them. */
export function UpdatesPanel() {
  const view = useStore(useBench().stores.updates, (state) => state.view);
  if (view === null) return null;
  return (
    <Panel title={text.title}>
      <Switch view={view} />
      <Stand view={view} />
    </Panel>
  );
}

/** Where nobody may choose, or there is nothing to choose, there is no switch. */
function Switch({ view: { stand, feed } }: { readonly view: UpdateView }) {
  const { updates, change } = usePreferences();
  if (feed === null || stand.kind === "forbidden") return null;
  return (
    <div className="mb-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="font-emphasis">{text.look}</div>
        <Segmented
          label={text.look}
          name="updates"
          value={updates === "on" ? "on" : "off"}
          onValue={(next) => change({ updates: next })}
          options={CHOICES.map((value) => ({ value, label: text.choices[value] }))}
        />
      </div>
      <p className="mt-1 text-ink-3 text-meta wrap-anywhere">{text.hint(feed)}</p>
    </div>
  );
}

function Stand({ view }: { readonly view: UpdateView }) {
  const { stand, feed, installs } = view;
  const underWay = useStore(useBench().stores.updates, (state) => state.underWay);
  const release = "release" in stand ? stand.release : null;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div role="status" className="selectable min-w-56 flex-1 wrap-anywhere">
          {stand.kind === "downloading" ? (
            <DownloadProgress version={stand.release.version} share={stand.share} />
          ) : (
            text.stand(view)
          )}
          {stand.kind === "ready" && underWay !== null && ` ${text.underWay(underWay)}`}
          {stand.kind === "newer" && !installs && feed !== null && ` ${text.getItThere(feed)}`}
        </div>
        <div className="flex gap-2">
          <UpdateActions view={view} />
        </div>
      </div>
      {release !== null && (
        <UpdateNotes title={text.notes(release.version)} text={release.notes ?? text.noNotes} />
      )}
    </>
  );
}
