import type { Store } from "../../../core/store.ts";

/** The name under which the store keeps whether a run is under way. */
const KEPT_AS = "run";

/** One run of the app, from opening the store to closing it. */
export interface Run {
  /** False when the run before this one never closed its store: it was killed, crashed, or could not write its end. */
  readonly lastEndedWell: boolean;
  /** Writes down that this one ends as it should. */
  close(): Promise<void>;
}

/** Writes down that a run begins, and tells how the one before it ended. */
export async function beginRun(store: Pick<Store, "kept" | "keep">): Promise<Run> {
  const lastEndedWell = (await store.kept(KEPT_AS)) !== "open";
  await store.keep(KEPT_AS, "open");
  return { lastEndedWell, close: () => store.keep(KEPT_AS, "closed") };
}
