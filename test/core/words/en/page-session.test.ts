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
  it("is exact under a minute, and rough above", () => {
    expect(timeline.laneHeld(9_700, 15_000, 1)).toBe("9.7–15 s");
    expect(timeline.laneHeld(4_000, 50_400_000, 1)).toBe("4 s – 14 h");
    expect(timeline.laneHeld(3_700_000, 3_800_000, 1)).toBe("1 h");
  });

  it("says how often a state came back", () => {
    expect(timeline.laneHeld(9_700, 15_000, 2)).toBe("2×, 9.7–15 s");
  });
});
