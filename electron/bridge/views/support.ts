/** What a file of a support bundle holds. `names` only where the person ticked it. */
export type SupportContent = "app" | "settings" | "library" | "names" | "log";

/** One file of a support bundle, as it will be saved. */
export interface SupportFile {
  readonly name: string;
  readonly holds: SupportContent;
  readonly bytes: number;
  /** Its text; of a long one the last 16,000 characters. */
  readonly text: string;
  /** Whether `text` is all of it. */
  readonly whole: boolean;
}

/** A support bundle that was put together and not saved yet. */
export interface SupportBundle {
  readonly files: readonly SupportFile[];
}

/** What saving one came to. */
export type SaveSupportReply =
  | { readonly kind: "written"; readonly file: string }
  | { readonly kind: "not_chosen" }
  | { readonly kind: "failed"; readonly failure: "disk_full" | "not_writable" | "other" };
