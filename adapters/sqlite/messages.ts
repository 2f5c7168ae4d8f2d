import type { Store } from "../../core/store.ts";
import type { StoreCallFailureKind, StoreOpenFailure } from "./failures.ts";

/** A call of a store in another thread. */
export interface StoreCall {
  readonly id: number;
  readonly method: keyof Store;
  readonly args: readonly unknown[];
}

/** What that thread says: once whether the file is open, then one reply to each call. */
export type StoreReply =
  | { readonly kind: "opened"; readonly failure: StoreOpenFailure | null }
  | { readonly kind: "done"; readonly id: number; readonly value: unknown }
  | {
      readonly kind: "failed";
      readonly id: number;
      readonly failure: StoreCallFailureKind;
      readonly message: string;
    };
