import type { RunningJob } from "../../../adapters/sqlite/run-job.ts";
import type { Clock } from "../../../core/clock.ts";
import type { NoticeBoard } from "./notice-board.ts";

/** Once what a start does at first is done. */
const LATER_MS = 20_000;

/**
 * Has the store's file looked over once in this run, in a thread of its own, and tells of damage. The function it gives
 * back calls that off while it has not begun.
 */
export function checkLater({
  clock,
  board,
  check,
}: {
  readonly clock: Pick<Clock, "after">;
  readonly board: NoticeBoard;
  readonly check: () => RunningJob<"check">;
}): () => void {
  return clock.after(LATER_MS, async () => {
    const result = await check().ended;
    if (result.ok && result.value.kind === "damaged") board.tell({ kind: "store_damaged" });
  });
}
