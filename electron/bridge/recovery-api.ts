import type { StoreTrouble, StoreWay } from "../../core/store-trouble.ts";

/** What the recovery window shows. */
export interface RecoveryView {
  readonly trouble: StoreTrouble;
  /** The file's path. It is where it was. */
  readonly file: string;
  /** The system's own words. */
  readonly detail: string;
  /** When the newest copy was made that lies beside it, in ms; `null` when there is none. */
  readonly backupMadeAt: number | null;
  /** What can be done, the best first. */
  readonly ways: readonly StoreWay[];
}

/** Why a way led nowhere. The file is as it was. */
export type RecoveryFailure = "nothing_readable" | "disk_full" | "not_writable" | "in_use" | "other";

/** What a way came to. Once it is opened, main closes the window. */
export type RecoveryReply =
  | { readonly kind: "opened" }
  | {
      readonly kind: "not_opened";
      readonly failure: RecoveryFailure | null;
      /** As things are now. */
      readonly view: RecoveryView;
    };

/** What the recovery window has of main: `window.recovery`. */
export interface RecoveryApi {
  view(): Promise<RecoveryView>;
  take(way: StoreWay): Promise<RecoveryReply>;
  showFile(): Promise<void>;
  quit(): Promise<void>;
}

/** Channels of the recovery window; main answers them for that window's own page alone. */
export const RECOVERY_CHANNELS = {
  view: "recovery:view",
  take: "recovery:take",
  showFile: "recovery:show-file",
  quit: "recovery:quit",
} as const;
