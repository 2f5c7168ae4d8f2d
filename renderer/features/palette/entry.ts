import type { LucideIcon } from "lucide-react";

/** The groups that results stand in. */
export type EntryGroup =
  | "lately"
  | "here"
  | "do"
  | "modules"
  | "connections"
  | "presets"
  | "settings"
  | "help"
  | "sessions";

/** Something that can be done or gone to. */
export interface Entry {
  /** The same for the same thing in every list. */
  readonly key: string;
  readonly group: EntryGroup;
  readonly title: string;
  /** Quiet, behind the title; is found by, too. */
  readonly detail?: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string;
  /** Why it is not possible now; `null` or missing when it is. */
  readonly off?: string | null;
  readonly run: () => void;
}
