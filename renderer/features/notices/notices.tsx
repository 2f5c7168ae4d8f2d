import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";

/** What the person has to be told; each bar stays until it is dismissed. */
export function Notices() {
  const { stores } = useBench();
  const notices = useStore(stores.notices, (state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <div className="flex shrink-0 flex-col gap-2 px-5 pt-3">
      {notices.map((notice) => {
        const { title, meaning, next } = words.describe({ kind: "notice", notice });
        return (
          <NoticeBar
            key={JSON.stringify(notice)}
            role="alert"
            title={`${title}.`}
            onDismiss={() => stores.notices.getState().dismiss(notice)}
          >
            {[meaning, ...next].join(" ")}
          </NoticeBar>
        );
      })}
    </div>
  );
}
