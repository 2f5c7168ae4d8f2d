import type { Times } from "../../../core/words/formats.ts";
import type { Language } from "../../../core/words/language.ts";

/** The choices of how long sessions are kept, in days. */
export const KEEP_HISTORY_DAYS = [30, 90, 365] as const;
type KeepHistoryDays = (typeof KEEP_HISTORY_DAYS)[number];

/** The sizes that everything can be shown at, in percent. */
export const ZOOM_STEPS = [100, 110, 125, 150, 175, 200] as const;

/** The choices of which ends are told by the system. */
export const NOTIFY_ENDS = ["all", "failures", "none"] as const;

/** What a person likes. Losing it costs no work; everything else lies in the store. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  /** How close together things stand. */
  readonly density: "comfortable" | "compact";
  /** The size of everything, in percent. */
  readonly zoom: (typeof ZOOM_STEPS)[number];
  /** `system`: the first of the system's languages that the bench speaks. */
  readonly language: "system" | Language;
  readonly times: Times;
  /** `auto` folds the sidebar to a rail below 1,100 px. */
  readonly sidebar: "auto" | "open" | "rail";
  /** The shortcuts that were changed, by the act's id; `null` for none. */
  readonly shortcuts: Readonly<Record<string, string | null>>;
  /** Whether single keys, such as C for “Check now”, do something. */
  readonly singleLetters: boolean;
  /** Values, ids and names that tell a session apart are shown as neutral ones, so that a screen can be shared. */
  readonly presenting: boolean;
  /** Share of the width that the form takes, 0.25 to 0.75. */
  readonly formShare: number;
  /** Queries a minute to one origin, for all sessions together. 10 to 4,000. */
  readonly queriesPerMinute: number;
  /** False until the first-run sentence has done its work: a session was started. */
  readonly welcomed: boolean;
  /** How long sessions are kept after they were last heard of, in days; `null` for ever. */
  readonly keepHistoryDays: KeepHistoryDays | null;
  /** What closing the window means while sessions are watched. */
  readonly onClose: "ask" | "background" | "quit";
  /** Whether the system tells that a session waits for a person. */
  readonly notifyWaits: boolean;
  /** Which ends of sessions the system tells; `failures` are fatal_errored alone. */
  readonly notifyEnds: (typeof NOTIFY_ENDS)[number];
  /** Whether newer versions are looked for; `unasked` counts as off. */
  readonly updates: "unasked" | "off" | "on";
  /** The newer version whose line was put away: it is not shown again. */
  readonly updatePutAway: string | null;
}

/** What the app begins with. */
export const DEFAULT_PREFERENCES: Preferences = {
  theme: "system",
  density: "comfortable",
  zoom: 100,
  language: "system",
  times: "local",
  sidebar: "auto",
  shortcuts: {},
  singleLetters: true,
  presenting: false,
  formShare: 0.44,
  queriesPerMinute: 120,
  welcomed: false,
  keepHistoryDays: null,
  onClose: "ask",
  notifyWaits: true,
  notifyEnds: "all",
  updates: "unasked",
  updatePutAway: null,
};
