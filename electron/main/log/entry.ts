import type { ProfileKind } from "../../bridge/views/about.ts";
import type { VaultState } from "../../bridge/views/library.ts";

/** What of a bug's error is written down: never its message, which can hold anything. */
export interface BugTrace {
  /** The error's class, such as `TypeError`; `thrown` for what is no error. */
  readonly name: string;
  /** The system's code, such as `ENOSPC`; `null` where there is none. */
  readonly code: string | null;
  /** Where in our own files, innermost first, without folders: `save (main.js:12:5)`. */
  readonly frames: readonly string[];
}

/** One thing that happened to the app, as it stands in the log: words, codes and numbers of ours, no text of anybody's. */
export type LogEntry =
  | {
      readonly kind: "begins";
      readonly version: string;
      readonly electron: string;
      readonly node: string;
      readonly platform: string;
      readonly arch: string;
      readonly system: string;
      readonly packed: boolean;
      readonly profile: ProfileKind;
      /** Started at login, without a window. */
      readonly hidden: boolean;
    }
  | { readonly kind: "store_not_opened"; readonly trouble: string }
  /** The bench is put together; `afterMs` since main began. */
  | {
      readonly kind: "bench_open";
      readonly afterMs: number;
      readonly watched: number;
      readonly keys: VaultState["kind"];
    }
  /** Something that the person was told. */
  | { readonly kind: "notice"; readonly notice: string }
  | { readonly kind: "page_gone"; readonly reason: string; readonly exitCode: number }
  | { readonly kind: "page_hangs" }
  | {
      readonly kind: "process_gone";
      readonly type: string;
      readonly reason: string;
      readonly exitCode: number;
    }
  /** A call came to no answer that says anything; of a kind at most once a minute. */
  | { readonly kind: "call_trouble"; readonly call: "start" | "query"; readonly trouble: string }
  /** A file or a link was handed over by the system. */
  | { readonly kind: "handed_over"; readonly what: string }
  | { readonly kind: "system"; readonly event: string }
  /** How updates came to stand, such as `looking`, `ready`, `failed_damaged`. */
  | { readonly kind: "update"; readonly step: string }
  | ({ readonly kind: "bug" } & BugTrace)
  | { readonly kind: "ends" };

/** What takes entries: writing one waits for nothing and never throws. */
export type Log = (entry: LogEntry) => void;
