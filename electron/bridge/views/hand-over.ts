/** Which module's page is saved, and as what. */
export interface SaveHandOverInput {
  readonly moduleRef: number;
  readonly as: "markdown" | "html";
}

/** What saving a page came to. */
export type SaveHandOverReply =
  | { readonly kind: "written"; readonly file: string }
  | { readonly kind: "not_chosen" }
  | { readonly kind: "failed"; readonly failure: "disk_full" | "not_writable" | "other" };
