import { ArrowUpCircle } from "lucide-react";
import { useEffect } from "react";
import { useStore } from "zustand";
import type { UpdateView } from "../../../core/update.ts";
import { useBench } from "../../bench.tsx";
import { useNavigation, usePlace, usePreferences } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";
import { DownloadProgress } from "./download-progress.tsx";
import { RestartButtons } from "./restart-buttons.tsx";

const text = words.updates;

/** The one quiet line about updates above every view but the settings, which say it all. */
export function UpdateLine() {
  const { stores } = useBench();
  const { view, read } = useStore(stores.updates);
  const inSettings = usePlace().view === "settings";
  useEffect(() => void read(), [read]);
  return view === null || inSettings ? null : <Line view={view} />;
}

function Line({ view: { stand, feed } }: { readonly view: UpdateView }) {
  const { stores } = useBench();
  const { updates, updatePutAway, change } = usePreferences();
  const { underWay, act } = useStore(stores.updates);
  const navigation = useNavigation();
  if (stand.kind === "off" && updates === "unasked" && feed !== null) {
    return (
      <NoticeBar
        role="note"
        tone="plain"
        icon={ArrowUpCircle}
        title={text.question}
        actions={
          <>
            <Button size="small" onClick={() => change({ updates: "on" })}>
              {text.yes}
            </Button>
            <Button size="small" variant="quiet" onClick={() => change({ updates: "off" })}>
              {text.no}
            </Button>
          </>
        }
      >
        {text.questionText(feed)}
      </NoticeBar>
    );
  }
  if (stand.kind === "downloading") {
    return (
      <NoticeBar
        tone="plain"
        icon={ArrowUpCircle}
        actions={
          <Button size="small" onClick={() => act("cancel")}>
            {text.cancel}
          </Button>
        }
      >
        <DownloadProgress version={stand.release.version} share={stand.share} />
      </NoticeBar>
    );
  }
  if (stand.kind === "failed" && stand.release !== null) {
    return (
      <NoticeBar
        role="status"
        tone="plain"
        icon={ArrowUpCircle}
        title={text.failed}
        actions={
          <Button size="small" onClick={() => act("download")}>
            {text.tryAgain}
          </Button>
        }
      >
        {text.failure(stand.failure)}
      </NoticeBar>
    );
  }
  if (stand.kind !== "newer" && stand.kind !== "ready") return null;
  const { version } = stand.release;
  const putAway = stand.kind === "newer" ? version : `${version} ready`;
  // Who asked for a restart sees what became of it, put away or not.
  if (updatePutAway === putAway && underWay === null) return null;
  const isReady = stand.kind === "ready";
  return (
    <NoticeBar
      role="status"
      tone="plain"
      icon={ArrowUpCircle}
      actions={
        isReady ? (
          <RestartButtons />
        ) : (
          <Button size="small" onClick={() => navigation.go({ view: "settings", section: "updates" })}>
            {text.details}
          </Button>
        )
      }
      onDismiss={() => change({ updatePutAway: putAway })}
    >
      {isReady ? text.ready(version) : text.newer(version)}
      {isReady && underWay !== null && ` ${text.underWay(underWay)}`}
    </NoticeBar>
  );
}
