import type { RowCounts } from "../../../core/store-trouble.ts";

/** What an export came to. Unless it is `written`, what lay at the chosen place is as it was. */
export type ExportReply =
  | { readonly kind: "written"; readonly file: string; readonly counts: RowCounts }
  | { readonly kind: "not_chosen" }
  | { readonly kind: "cancelled" }
  /** Another one is under way. */
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly failure: "disk_full" | "not_writable" | "damaged" | "other" };
