/** Where an act belongs: its group in the lists of shortcuts. */
export const ACT_GROUPS = ["anywhere", "go", "module", "list", "session", "window"] as const;

/** One of `ACT_GROUPS`. */
export type ActGroup = (typeof ACT_GROUPS)[number];

/**
 * Everything that can be done by a name and, most of it, by a key. `[id, group, shortcut from the start or null]`.
 *
 * A shortcut is spelled as `shortcut.ts` says. The order is that of every list. Words stand in `words.acts`.
 */
const TABLE = [
  ["palette", "anywhere", "mod+k"],
  ["shortcuts", "anywhere", "?"],
  ["guide", "anywhere", null],
  ["undo", "anywhere", "mod+z"],
  ["find", "anywhere", "mod+f"],
  ["next_pane", "anywhere", "f6"],
  ["previous_pane", "anywhere", "shift+f6"],
  ["new_module", "go", "mod+n"],
  ["new_connection", "go", "mod+shift+n"],
  ["watch_session", "go", null],
  ["modules", "go", "mod+1"],
  ["sessions", "go", "mod+2"],
  ["settings", "go", "mod+,"],
  ["back", "go", "alt+arrowleft"],
  ["forward", "go", "alt+arrowright"],
  ["start_session", "module", "mod+enter"],
  ["treatment", "module", "mod+e"],
  ["form_json", "module", "mod+j"],
  ["copy_request", "module", "mod+shift+c"],
  ["copy_as", "module", null],
  ["show_start", "module", null],
  ["show_parameters", "module", null],
  ["show_sessions", "module", null],
  ["edit_module", "module", null],
  ["hand_over", "module", null],
  ["enter_key", "module", null],
  ["next_row", "list", "j"],
  ["previous_row", "list", "k"],
  ["peek", "list", "space"],
  ["select", "list", "x"],
  ["find_in_list", "list", "/"],
  ["check_now", "session", "c"],
  ["pause_resume", "session", "p"],
  ["open_in_browser", "session", "o"],
  ["copy_link", "session", "l"],
  ["start_again", "session", "a"],
  ["star", "session", "s"],
  ["next_session", "session", "]"],
  ["previous_session", "session", "["],
  ["toggle_sidebar", "window", "mod+b"],
  ["presentation", "window", "mod+shift+."],
  ["theme_system", "window", null],
  ["theme_light", "window", null],
  ["theme_dark", "window", null],
  ["density", "window", null],
  ["show_logs", "window", null],
  ["support_bundle", "window", null],
  ["about", "window", null],
] as const satisfies readonly (readonly [string, ActGroup, string | null])[];

/** The name of an act, as it stands in preferences and in the menu's commands. */
export type ActId = (typeof TABLE)[number][0];

/** An act as every list of them knows it. */
export interface Act {
  readonly id: ActId;
  readonly group: ActGroup;
  /** What it has from the start; `null` for none. */
  readonly shortcut: string | null;
}

/** All acts, in the order of every list. */
export const ACTS: readonly Act[] = TABLE.map(([id, group, shortcut]) => ({ id, group, shortcut }));

const IDS: ReadonlySet<string> = new Set(TABLE.map(([id]) => id));

/** True for the name of an act that there is; a file of preferences may hold one of another version. */
export function isActId(text: string): text is ActId {
  return IDS.has(text);
}
