import type { ActId } from "../../core/acts/acts.ts";
import type { Notice } from "../../core/notice.ts";
import type { Observation, WatchFact } from "../../core/observation.ts";
import type { Session } from "../../core/session.ts";
import type { Digest } from "../../core/session-list.ts";
import type { UpdateView } from "../../core/update.ts";
import type { Speech } from "../../core/words/speech.ts";
import type { LibraryView } from "./views/library.ts";
import type { Preferences } from "./views/preferences.ts";
import type { WatchMove, WatchOverview } from "./views/session.ts";

/** The acts that the native menu, or its shortcut, asks the page to do. */
export const MENU_COMMANDS = [
  "new_module",
  "new_connection",
  "modules",
  "sessions",
  "settings",
  "start_session",
  "watch_session",
  "toggle_sidebar",
  "palette",
  "shortcuts",
  "guide",
  "presentation",
  "support_bundle",
  "about",
] as const satisfies readonly ActId[];

/** One of `MENU_COMMANDS`. */
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What main tells the page without being asked. */
export type BenchEvent =
  | { readonly kind: "library"; readonly library: LibraryView }
  /** A session is new or something about it changed. */
  | { readonly kind: "session"; readonly session: Session }
  | { readonly kind: "session_removed"; readonly sessionRow: number }
  /** Many sessions changed at once: lists and counts are to be read again. */
  | { readonly kind: "sessions_changed" }
  /** How far an act on many sessions has come. */
  | { readonly kind: "many_progress"; readonly done: number; readonly total: number }
  /** The person is back, and something changed meanwhile. */
  | { readonly kind: "digest"; readonly digest: Digest }
  | { readonly kind: "observed"; readonly sessionRow: number; readonly observation: Observation }
  | { readonly kind: "fact"; readonly sessionRow: number; readonly fact: WatchFact }
  /** The same fact for many sessions: something happened to this computer. */
  | { readonly kind: "facts"; readonly sessionRows: readonly number[]; readonly fact: WatchFact }
  | { readonly kind: "watch_moves"; readonly moves: readonly WatchMove[] }
  | { readonly kind: "overview"; readonly overview: WatchOverview }
  | { readonly kind: "menu"; readonly command: MenuCommand }
  /** The system handed something over: `takeOpened` gives it. */
  | { readonly kind: "opened" }
  | { readonly kind: "notice"; readonly notice: Notice }
  /** The person clicked what the system told them of a session; `null`: of several. */
  | { readonly kind: "go_to_session"; readonly sessionRow: number | null }
  /** How far an export has come, in lines. */
  | { readonly kind: "export_progress"; readonly done: number; readonly total: number }
  | { readonly kind: "updates"; readonly updates: UpdateView }
  /** Another language, or another way to tell times, was chosen here or in the system. */
  | { readonly kind: "speech"; readonly speech: Speech }
  /** A preference was changed elsewhere than in the page. */
  | { readonly kind: "preferences"; readonly preferences: Preferences };

/** The one channel that events travel on. */
export const EVENT_CHANNEL = "bench:event";
