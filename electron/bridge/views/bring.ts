import type { Brought, BroughtFailure } from "../../../core/bring/brought.ts";

/** A key that stood in a text: held by main under a handle that works once. */
export interface BroughtKey {
  readonly handle: string;
  /** Six hex digits of a hash. */
  readonly fingerprint: string;
  /** The host it stood beside, and goes to alone; `null` where the text names none. */
  readonly host: string | null;
}

/** What a text brings, or why it brings nothing. */
export type BringReply =
  | { readonly kind: "brought"; readonly brought: Brought; readonly key: BroughtKey | null }
  | { readonly kind: "failed"; readonly failure: BroughtFailure };

/** What became of a held key. `gone`: it was kept, dropped, or held too long; `other_host`: it stood beside another. */
export type KeepKeyReply = { readonly kind: "kept" | "not_written" | "gone" | "other_host" };
