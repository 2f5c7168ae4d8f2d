import { expect, it } from "vitest";
import type { BenchEvent } from "../../../../electron/bridge/events.ts";
import { NoticeBoard } from "../../../../electron/main/bench/notice-board.ts";

it("a notice is told at once, and is there for a page that is loaded later", () => {
  const events: BenchEvent[] = [];
  const board = new NoticeBoard((event) => events.push(event));
  const { notices } = board;
  board.tell({ kind: "store_restarted" });
  board.tell({ kind: "page_restarted" });
  board.tell({ kind: "store_restarted" });
  expect(notices).toEqual([{ kind: "store_restarted" }, { kind: "page_restarted" }]);
  expect(events.map((event) => (event.kind === "notice" ? event.notice.kind : event.kind))).toEqual([
    "store_restarted",
    "page_restarted",
    "store_restarted",
  ]);
});
