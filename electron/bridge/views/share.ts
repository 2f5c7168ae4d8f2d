/** Which modules are shared, and as what. */
export interface ShareInput {
  /** Rows of modules; their connections come along. */
  readonly moduleRefs: readonly number[];
  /** One file, or a folder for git. */
  readonly as: "file" | "folder";
}

/** What sharing came to. */
export type ShareReply =
  | { readonly kind: "written"; readonly to: string; readonly modules: number }
  | { readonly kind: "not_chosen" }
  | { readonly kind: "failed"; readonly failure: "disk_full" | "not_writable" | "other" };
