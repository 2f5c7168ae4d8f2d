import { Activity, Blocks, History, Plug, Settings2, Zap } from "lucide-react";
import { ACTS, type ActId } from "../../../core/acts/acts.ts";
import { chosenShortcut } from "../../../core/acts/chosen-shortcuts.ts";
import type { Session } from "../../../core/session.ts";
import { offerAt } from "../../state/acts.ts";
import { connectionOf, moduleOf } from "../../state/library.ts";
import type { Place } from "../../state/navigation.ts";
import type { Stores } from "../../stores.ts";
import { words } from "../../words.ts";
import { perform } from "../acts/use-act-keys.ts";
import { takePreset } from "../presets/take-values.ts";
import { sessionTitle } from "../session/session-title.ts";
import { SECTIONS } from "../settings/sections.ts";
import type { Entry, EntryGroup } from "./entry.ts";

/** Acts that make no sense from here: the palette itself, and steps that a key does. */
const NOT_HERE: ReadonlySet<ActId> = new Set([
  "palette",
  "next_row",
  "previous_row",
  "peek",
  "next_pane",
  "previous_pane",
]);

/** What the view on screen offers comes before what can be done anywhere. */
const OF_THE_VIEW: ReadonlySet<string> = new Set(["module", "list", "session"]);

/** Everything that can be done and gone to, but sessions, which main finds. Made when the palette opens. */
export function listEntries(stores: Stores): readonly Entry[] {
  return [...actEntries(stores), ...placeEntries(stores), ...presetEntries(stores)];
}

function actEntries(stores: Stores): readonly Entry[] {
  const state = stores.acts.getState();
  const choice = stores.preferences.getState();
  const inOrder = ACTS.flatMap(({ id, group }): readonly Entry[] => {
    const offer = offerAt(state, id);
    if (offer === undefined || NOT_HERE.has(id)) return [];
    const shortcut = chosenShortcut(id, choice);
    const entry: Entry = {
      key: `act ${id}`,
      group:
        id === "shortcuts" || id === "guide" || id === "about"
          ? "help"
          : OF_THE_VIEW.has(group)
            ? "here"
            : "do",
      title: words.acts.titles[id],
      icon: Zap,
      off: offer.off?.() ?? null,
      run: () => perform(stores, id, offer),
      ...(shortcut === null ? {} : { shortcut }),
    };
    return [entry];
  });
  // What cannot be done now is told, behind what can.
  const entries = inOrder.toSorted((one, other) => Number(one.off !== null) - Number(other.off !== null));
  const lately = state.recent.flatMap((id) => entries.filter(({ key }) => key === `act ${id}`));
  return [...lately.map((entry): Entry => ({ ...entry, group: "lately" })), ...entries];
}

function placeEntries(stores: Stores): readonly Entry[] {
  const { connections, modules } = stores.library.getState();
  const { go } = stores.navigation.getState();
  const to = (
    group: EntryGroup,
    place: Place,
    rest: Pick<Entry, "title" | "icon"> & Partial<Entry>,
  ): Entry => ({
    key: JSON.stringify(place),
    group,
    run: () => go(place),
    ...rest,
  });
  return [
    ...modules.map((module) =>
      to(
        "modules",
        { view: "module", moduleRef: module.id, tab: "start" },
        {
          title: module.name,
          detail: connections.find(({ id }) => id === module.connectionId)?.name ?? "",
          icon: Blocks,
        },
      ),
    ),
    ...connections
      .filter(({ builtIn }) => !builtIn)
      .map((connection) =>
        to(
          "connections",
          { view: "connection", connectionId: connection.id },
          {
            title: connection.name,
            detail: connection.baseUrl,
            icon: Plug,
          },
        ),
      ),
    ...SECTIONS.map(({ name, title }) =>
      to(
        "settings",
        { view: "settings", section: name },
        {
          title: title(),
          detail: words.settings.title,
          icon: Settings2,
        },
      ),
    ),
  ];
}

/** Presets that were read already: of the modules whose form was open. */
function presetEntries(stores: Stores): readonly Entry[] {
  const library = stores.library.getState();
  return [...stores.presets.getState().presets].flatMap(([moduleRef, presets]) => {
    const module = moduleOf(library, moduleRef);
    if (module === undefined || connectionOf(library, module.connectionId) === undefined) return [];
    return presets.map(
      (preset): Entry => ({
        key: `preset ${preset.id}`,
        group: "presets",
        title: preset.name,
        detail: module.name,
        icon: History,
        run: () => {
          stores.navigation.getState().go({ view: "module", moduleRef, tab: "start" });
          takePreset(stores, module, preset);
        },
      }),
    );
  });
}

/** A session that main found. */
export function sessionEntry(stores: Stores, session: Session): Entry {
  const { presenting } = stores.preferences.getState();
  return {
    key: `session ${session.id}`,
    group: "sessions",
    title: sessionTitle(session, presenting),
    detail: `${session.place.moduleName} · ${session.state ?? words.sessions.noStateYet}`,
    icon: Activity,
    run: () => stores.navigation.getState().go({ view: "session", sessionRow: session.id }),
  };
}
