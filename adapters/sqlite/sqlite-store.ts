import type { Store } from "../../core/store.ts";

/** The store's methods without promises: what SQLite does, it does at once. See the port for what each one means. */
export type SqliteStore = {
  readonly [Method in keyof Store]: (
    ...args: Parameters<Store[Method]>
  ) => Awaited<ReturnType<Store[Method]>>;
} & {
  /** Runs calls so that their writes reach the disk together, which costs as much as one alone. All of them or none. */
  readonly together: (calls: () => void) => void;
};
