/** What saving a text by the system's dialog came to. `to`: a file, or the folder that several files went into. */
export type SavedReply =
  | { readonly kind: "written"; readonly to: string }
  | { readonly kind: "not_chosen" }
  | { readonly kind: "failed"; readonly failure: "disk_full" | "not_writable" | "other" };
