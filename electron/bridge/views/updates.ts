/** What the page may have done about updates. `cancel` ends what is under way, and what was there before is there again. */
export type UpdateAct = "look" | "download" | "cancel";

/** What became of “Restart now”. */
export type RestartReply =
  | { readonly kind: "restarting" }
  | { readonly kind: "nothing_ready" }
  /** So many sessions are watched or being started: it takes a second word. */
  | { readonly kind: "under_way"; readonly count: number };
