import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";
import { ExportBar } from "../history/export-bar.tsx";
import { UpdateLine } from "../updates/update-line.tsx";

/** What the person has to be told; each bar stays until it is dismissed. */
export function Notices() {
  const { stores } = useBench();
  const notices = useStore(stores.notices, (state) => state.notices);
  return (
    <div className="flex shrink-0 flex-col gap-2 px-5 not-empty:pt-3">
      <ExportBar />
      <UpdateLine />
      {notices.map((notice) => {
        const { title, meaning, next } = words.describe({ kind: "notice", notice });
        return (
          <NoticeBar
            key={JSON.stringify(notice)}
            role="alert"
            title={`${title}.`}
            actions={notice.kind === "store_damaged" ? <ExportNow /> : undefined}
            onDismiss={() => stores.notices.getState().dismiss(notice)}
          >
            {[meaning, ...next].join(" ")}
          </NoticeBar>
        );
      })}
    </div>
  );
}

/** The way to save what can still be read. */
function ExportNow() {
  const { stores } = useBench();
  const running = useStore(stores.exporting, (state) => state.running);
  return (
    <Button size="small" busy={running} onClick={() => stores.exporting.getState().start(null)}>
      {words.history.exportAll}
    </Button>
  );
}
