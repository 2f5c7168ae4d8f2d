import { expect, it } from "vitest";
import type { BenchEvent } from "../../../../electron/bridge/events.ts";
import { HeldBack } from "../../../../electron/main/window/held-back.ts";

const overview = (watched: number): BenchEvent => ({
  kind: "overview",
  overview: { watched, waiting: 0, nextCheckAt: null, offlineSince: null },
});
const move = (sessionRow: number, nextCheckAt: number) => ({ sessionRow, nextCheckAt, inFlight: false });

it("keeps the last word of what moves clocks, and gives it once", () => {
  const held = new HeldBack();
  expect(held.release()).toEqual([]);
  for (const event of [
    overview(3),
    { kind: "watch_moves", moves: [move(1, 10), move(2, 20)] },
    { kind: "watch_moves", moves: [move(1, 30)] },
    overview(2),
  ] satisfies BenchEvent[])
    expect(held.hold(event)).toBe(true);
  expect(held.release()).toEqual([{ kind: "watch_moves", moves: [move(1, 30), move(2, 20)] }, overview(2)]);
  expect(held.release()).toEqual([]);
});

it("lets everything else through", () => {
  expect(new HeldBack().hold({ kind: "session_removed", sessionRow: 1 })).toBe(false);
});
