import { Activity, Blocks, Search, Settings } from "lucide-react";
import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import { useLibrary, useNavigation, usePlace } from "../../state/use-store.ts";
import { words } from "../../words.ts";
import { useShortcut } from "../acts/use-shortcut.ts";
import { ConnectionHeading } from "./connection-heading.tsx";
import { NavCount } from "./nav-count.tsx";
import { NavItem } from "./nav-item.tsx";
import { WatchSummary } from "./watch-summary.tsx";

const text = words.shell;

/** The way to everything: the lists, the connections with their modules, what is watched, the settings. */
export function Sidebar({ rail, onFind }: { readonly rail: boolean; readonly onFind: () => void }) {
  const { stores } = useBench();
  const place = usePlace();
  const navigation = useNavigation();
  const connections = useLibrary((library) => library.connections);
  const overview = useStore(stores.sessions, (state) => state.overview);
  const shortcut = {
    palette: useShortcut("palette"),
    modules: useShortcut("modules"),
    sessions: useShortcut("sessions"),
    settings: useShortcut("settings"),
  };
  const waiting = overview?.waiting ?? 0;
  const doubts = useStore(stores.sessions, (state) => state.doubts.size);
  const needs = [
    ...(doubts === 0 ? [] : [words.doubt.count(doubts)]),
    ...(waiting === 0 ? [] : [text.waiting(waiting)]),
  ];
  return (
    <nav
      data-pane
      aria-label={text.navigation}
      className={`flex h-full shrink-0 flex-col border-line border-r bg-canvas ${rail ? "w-[52px]" : "w-52"}`}
    >
      <div className="flex flex-col gap-0.5 p-2">
        <NavItem
          rail={rail}
          icon={Search}
          label={words.acts.titles.palette}
          shortcut={shortcut.palette}
          shown
          current={false}
          onClick={onFind}
        />
        <NavItem
          rail={rail}
          icon={Blocks}
          label={text.modules}
          shortcut={shortcut.modules}
          current={place.view === "modules"}
          onClick={() => navigation.go({ view: "modules" })}
        />
        <NavItem
          rail={rail}
          icon={Activity}
          label={text.sessions}
          shortcut={shortcut.sessions}
          current={place.view === "sessions"}
          description={needs.length === 0 ? undefined : needs.join(", ")}
          count={<NavCount doubts={doubts} waiting={waiting} rail={rail} />}
          onClick={() => navigation.go({ view: "sessions" })}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto px-2 pb-2 [scrollbar-width:thin]">
        {connections.map((connection) => (
          <ConnectionHeading key={connection.id} connection={connection} rail={rail} />
        ))}
      </div>
      <div className="flex flex-col gap-0.5 p-2">
        {overview !== null && <WatchSummary overview={overview} rail={rail} />}
        <NavItem
          rail={rail}
          icon={Settings}
          label={text.settings}
          shortcut={shortcut.settings}
          current={place.view === "settings"}
          onClick={() => navigation.go({ view: "settings" })}
        />
      </div>
    </nav>
  );
}
