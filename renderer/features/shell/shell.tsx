import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import { useLibrary, usePlace } from "../../state/use-store.ts";
import { classNames } from "../../ui/class-names.ts";
import { onDemand } from "../../ui/on-demand.tsx";
import { words } from "../../words.ts";
import { useActKeys } from "../acts/use-act-keys.ts";
import { useFileDrop } from "../bring/use-file-drop.ts";
import { Notices } from "../notices/notices.tsx";
import { useOpened } from "../opened/use-opened.ts";
import { type LivePlace, livePlace } from "./place-environment.ts";
import { PlaceView } from "./place-view.tsx";
import { PresentationBar } from "./presentation-bar.tsx";
import { Sidebar } from "./sidebar.tsx";
import { useAnnounceWaits } from "./use-announce-waits.ts";
import { useShellActs } from "./use-shell-acts.ts";
import { useSidebar } from "./use-sidebar.ts";

const Palette = onDemand(async () => (await import("../palette/palette.tsx")).Palette);
const ShortcutsDialog = onDemand(
  async () => (await import("../shortcuts/shortcuts-dialog.tsx")).ShortcutsDialog,
);
const SupportDialog = onDemand(async () => (await import("../support/support-dialog.tsx")).SupportDialog);
const WatchDialog = onDemand(async () => (await import("../sessions/watch-dialog.tsx")).WatchDialog);

/** The frame around every view. In LIVE the content has a border that no other place has, and the window the word. */
export function Shell() {
  const { stores } = useBench();
  const place = usePlace();
  const library = useLibrary((state) => state);
  const sessions = useStore(stores.sessions, (state) => state.rows);
  const sidebar = useSidebar();
  const over = useFileDrop();
  const [watching, setWatching] = useState(false);
  const [handedLink, setHandedLink] = useState<string | null>(null);
  useOpened((link) => {
    setHandedLink(link);
    setWatching(true);
  });
  const content = useRef<HTMLElement>(null);
  const [supporting, setSupporting] = useState(false);
  const [onTop, setOnTop] = useState<"palette" | "shortcuts" | null>(null);
  const watchDialog = useEver(watching);
  const supportDialog = useEver(supporting);
  useActKeys();
  useShellActs({
    openPalette: () => setOnTop("palette"),
    openShortcuts: () => setOnTop("shortcuts"),
    toggleSidebar: sidebar.toggle,
    watchSession: () => setWatching(true),
    supportBundle: () => setSupporting(true),
  });
  useViewFocus(content);
  useAnnounceWaits();
  const reached = livePlace(place, library, sessions);
  const live = reached !== null;
  useWindowTitle(reached);
  return (
    <div className="flex h-full">
      <Sidebar rail={sidebar.rail} onFind={() => setOnTop("palette")} />
      <main
        ref={content}
        tabIndex={-1}
        data-pane
        data-live={live}
        className={classNames(
          "flex min-w-0 flex-1 flex-col overflow-hidden bg-surface outline-none",
          live && "border-[3px] border-live",
        )}
      >
        <Notices />
        <PresentationBar />
        {over && <p className="border-focus border-b bg-selected px-5 py-2">{words.bring.dropHere}</p>}
        <PlaceView place={place} />
      </main>
      {watchDialog && (
        <WatchDialog
          // A link that comes while the dialog is open takes the place of what stands in it.
          key={handedLink}
          open={watching}
          pasted={handedLink ?? ""}
          onClose={() => {
            setWatching(false);
            setHandedLink(null);
          }}
        />
      )}
      {supportDialog && <SupportDialog open={supporting} onClose={() => setSupporting(false)} />}
      {onTop === "palette" && <Palette onClose={() => setOnTop(null)} />}
      {onTop === "shortcuts" && <ShortcutsDialog onClose={() => setOnTop(null)} />}
    </div>
  );
}

/** Whether it was ever so: a dialog that was closed stays, so that it can go in its own time. */
function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}

/** Where the focus goes when a view replaces the one that had it: to the content, so that Tab goes on from there. */
function useViewFocus(content: React.RefObject<HTMLElement | null>): void {
  const place = usePlace();
  const view = JSON.stringify({ ...place, tab: undefined });
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    if (document.activeElement === null || document.activeElement === document.body) content.current?.focus();
  }, [view, content]);
}

/** The word stands in the window's title too: in the task bar, and where the window is one of many. */
function useWindowTitle(reached: LivePlace | null): void {
  const title = words.shell.windowTitle(
    reached === null
      ? null
      : `${words.controls.environment(reached.environment, false)} · ${reached.connectionName}`,
  );
  useEffect(() => {
    document.title = title;
  }, [title]);
}
