import { describe, expect, it } from "vitest";
import type { WatchCondition } from "../../../../core/watch/condition.ts";
import { session } from "../../../../core/words/en/page-session.ts";
import { timeline } from "../../../../core/words/en/page-timeline.ts";

const TROUBLE = { kind: "no_answer", code: "DNS", phase: "resolve" } as const;

const CONDITIONS: readonly WatchCondition[] = [
  { kind: "not_begun" },
  { kind: "live" },
  { kind: "backing_off", trouble: TROUBLE, since: 0 },
  { kind: "denied", status: 404, since: 0 },
  { kind: "paused", reason: { kind: "person" } },
  { kind: "paused", reason: { kind: "denied", status: 401 } },
  { kind: "paused", reason: { kind: "no_key" } },
  { kind: "stopped" },
  { kind: "ended" },
];

describe("how watching goes", () => {
  it("has a word of its own for every condition", () => {
    const words = CONDITIONS.map((condition) => session.watchWord(condition));
    expect(new Set(words).size).toBe(CONDITIONS.length);
  });

  it("never lets our trouble sound like the session's", () => {
    for (const condition of CONDITIONS.filter(({ kind }) => kind === "backing_off" || kind === "stopped")) {
      expect(session.watchDetail(condition, "acme.example.com")).toContain(
        "The session goes on at the server.",
      );
    }
  });

  it("offers a way on wherever watching rests for a reason", () => {
    for (const reason of [{ kind: "denied", status: 403 }, { kind: "no_key" }] as const) {
      expect(session.watchDetail({ kind: "paused", reason }, "acme.example.com")).toContain("press Resume");
    }
  });
});

describe("a lane's range", () => {
  const held = (...times: (readonly [number, number])[]) => timeline.laneRange({ kind: "held", times });

  it("is exact under a minute, and rough above", () => {
    expect(held([9_700, 15_000])).toBe("9.7–15 s");
    expect(held([4_000, 50_400_000])).toBe("4 s – 14 h");
    expect(held([3_700_000, 3_800_000])).toBe("1 h");
    expect(held([0, 85_000])).toBe("0 s – 1 min");
    expect(held([0, 2_200])).toBe("0–2.2 s");
  });

  it("tells each of two times, and of more how many and how long in all", () => {
    expect(held([9_700, 15_000], [4_000, 50_400_000])).toBe("9.7–15 s + 4 s – 14 h");
    expect(held([1_000, 2_000], [1_000, 2_000], [2_000, 4_000])).toBe("3×, 4–8 s");
  });

  it("is the time at which a final state came", () => {
    const at = new Date(2026, 0, 1, 0, 22, 8).getTime();
    expect(timeline.laneRange({ kind: "came", from: at, to: at + 2_000 })).toBe("00:22:08–10");
  });
});
