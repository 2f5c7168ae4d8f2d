import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Observation, WatchFact, WatchFactKind } from "../../core/observation.ts";
import { tellTimeline } from "../../core/timeline.ts";

function saw(askedAt: number, heardAt: number, state: string): Observation {
  return { askedAt, heardAt, saw: { kind: "state", state }, exchangeId: null };
}

function missed(askedAt: number, heardAt: number): Observation {
  return {
    askedAt,
    heardAt,
    saw: { kind: "trouble", trouble: { kind: "status", status: 500 } },
    exchangeId: null,
  };
}

function denied(askedAt: number, heardAt: number): Observation {
  return { askedAt, heardAt, saw: { kind: "denied", status: 404 }, exchangeId: null };
}

const facts = (...list: readonly (readonly [number, WatchFactKind])[]): readonly WatchFact[] =>
  list.map(([at, kind]) => ({ at, kind }));

describe("stretches", () => {
  test("nothing seen is nothing told", () => {
    expect(tellTimeline(100, [], [])).toEqual({ from: 100, stretches: [], gaps: [], checks: [] });
  });

  test("one answer: the state began since the start, and lasts", () => {
    expect(tellTimeline(100, [saw(110, 120, "created")], []).stretches).toEqual([
      { state: "created", seen: [120, 120], answers: 1, began: [100, 120], ended: null, held: [0, null] },
    ]);
  });

  test("a change lies between asking for the last old answer and hearing the first new one", () => {
    const { stretches } = tellTimeline(
      100,
      [
        saw(110, 120, "created"),
        saw(200, 210, "running"),
        saw(300, 310, "running"),
        saw(400, 450, "completed"),
      ],
      [],
    );
    expect(stretches).toEqual([
      {
        state: "created",
        seen: [120, 120],
        answers: 1,
        began: [100, 120],
        ended: [110, 210],
        held: [0, 110],
      },
      {
        state: "running",
        seen: [210, 300],
        answers: 2,
        began: [110, 210],
        ended: [300, 450],
        held: [90, 340],
      },
      { state: "completed", seen: [450, 450], answers: 1, began: [300, 450], ended: null, held: [0, null] },
    ]);
  });

  test("a slow answer widens the bounds and does not make a state held longer than it was seen", () => {
    const { stretches } = tellTimeline(0, [saw(0, 9_000, "running"), saw(9_100, 9_200, "completed")], []);
    expect(stretches[0]).toMatchObject({ began: [0, 9_000], ended: [0, 9_200], held: [0, 9_200] });
  });

  test("trouble and denials in between neither end a stretch nor count as answers", () => {
    const { stretches, checks } = tellTimeline(
      0,
      [saw(1, 2, "running"), missed(3, 4), denied(5, 6), saw(7, 8, "running")],
      [],
    );
    expect(stretches).toEqual([
      { state: "running", seen: [2, 7], answers: 2, began: [0, 2], ended: null, held: [5, null] },
    ]);
    expect(checks).toEqual([
      { at: 2, answered: true },
      { at: 4, answered: false },
      { at: 6, answered: false },
      { at: 8, answered: true },
    ]);
  });

  test("trouble before a change: the bounds come from answers alone", () => {
    const { stretches } = tellTimeline(
      0,
      [saw(10, 11, "running"), missed(20, 21), saw(30, 31, "completed")],
      [],
    );
    expect(stretches[1]?.began).toEqual([10, 31]);
  });

  test("the same state twice, another in between: two stretches", () => {
    const { stretches } = tellTimeline(
      0,
      [saw(1, 2, "running"), saw(3, 4, "waiting_for_input"), saw(5, 6, "running")],
      [],
    );
    expect(stretches.map(({ state, began }) => [state, began])).toEqual([
      ["running", [0, 2]],
      ["waiting_for_input", [1, 4]],
      ["running", [3, 6]],
    ]);
  });

  test("a word that nobody knows is a state like any other", () => {
    expect(tellTimeline(0, [saw(1, 2, "Paused")], []).stretches[0]?.state).toBe("Paused");
  });

  test("a wall clock that is set back makes no span run backwards", () => {
    const { stretches } = tellTimeline(
      10_000,
      [saw(10_100, 10_200, "created"), saw(9_000, 9_010, "running"), saw(9_100, 9_110, "running")],
      [],
    );
    for (const { seen, began, ended, held } of stretches) {
      expect(seen[1]).toBeGreaterThanOrEqual(seen[0]);
      expect(began[1]).toBeGreaterThanOrEqual(began[0]);
      expect(ended === null || ended[1] >= ended[0]).toBe(true);
      expect(held[1] === null || held[1] >= held[0]).toBe(true);
    }
  });

  test("a true course always lies within the bounds that are told", () => {
    const STATES = ["created", "running", "waiting_for_input", "completed"];
    const course = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 3 });
    const queries = fc.array(fc.tuple(fc.nat(200), fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(course, queries, (lengths, asks) => {
        const changes = lengths.map((_, index) =>
          lengths.slice(0, index + 1).reduce((sum, ms) => sum + ms, 0),
        );
        const stateAt = (at: number) => STATES[changes.filter((change) => change <= at).length] ?? "none";
        let at = 0;
        const observations = asks.map(([wait, there, back]) => {
          const askedAt = at + wait;
          at = askedAt + there + back;
          return saw(askedAt, at, stateAt(askedAt + there));
        });
        const { stretches } = tellTimeline(0, observations, []);
        for (const { state, began, ended, held } of stretches) {
          const index = STATES.indexOf(state);
          const start = index === 0 ? 0 : (changes[index - 1] ?? 0);
          const end = changes[index] ?? Infinity;
          expect(began[0] <= start && start <= began[1]).toBe(true);
          if (ended !== null) expect(ended[0] <= end && ended[1] >= end).toBe(true);
          expect(held[0]).toBeLessThanOrEqual(end - start);
          if (held[1] !== null) expect(held[1]).toBeGreaterThanOrEqual(end - start);
        }
      }),
    );
  });
});

describe("gaps", () => {
  const gapsOf = (list: readonly WatchFact[], observations: readonly Observation[] = []) =>
    tellTimeline(0, observations, list).gaps;

  test.each<[WatchFactKind, WatchFactKind, string]>([
    ["paused", "resumed", "paused"],
    ["stopped", "resumed", "stopped"],
    ["asleep", "awake", "asleep"],
    ["unaccounted", "awake", "unaccounted"],
    ["offline", "online", "offline"],
    ["offline", "resumed", "offline"],
    ["offline", "taken_up", "offline"],
    ["quit", "taken_up", "not_running"],
  ])("from %s to %s nobody asked", (opens, closes, why) => {
    expect(gapsOf(facts([10, opens], [20, closes]))).toEqual([{ from: 10, to: 20, why }]);
    expect(gapsOf(facts([10, opens]))).toEqual([{ from: 10, to: null, why }]);
  });

  test("opening the link is no gap", () => {
    expect(gapsOf(facts([10, "opened_in_browser"]))).toEqual([]);
    expect(gapsOf(facts([10, "paused"], [15, "opened_in_browser"]))).toEqual([
      { from: 10, to: null, why: "paused" },
    ]);
  });

  test("one after another", () => {
    expect(
      gapsOf(facts([10, "paused"], [20, "resumed"], [30, "quit"], [40, "taken_up"], [50, "stopped"])),
    ).toEqual([
      { from: 10, to: 20, why: "paused" },
      { from: 30, to: 40, why: "not_running" },
      { from: 50, to: null, why: "stopped" },
    ]);
  });

  test("a pause that became a stop changes its reason there", () => {
    expect(gapsOf(facts([10, "paused"], [20, "stopped"], [30, "stopped"]))).toEqual([
      { from: 10, to: 20, why: "paused" },
      { from: 20, to: null, why: "stopped" },
    ]);
  });

  test("a sleep in the middle of a pause does not end it", () => {
    expect(gapsOf(facts([10, "paused"], [20, "asleep"], [30, "awake"], [40, "resumed"]))).toEqual([
      { from: 10, to: 20, why: "paused" },
      { from: 20, to: 30, why: "asleep" },
      { from: 30, to: 40, why: "paused" },
    ]);
  });

  test("a sleep without a network is a sleep, and the network is still gone behind it", () => {
    expect(gapsOf(facts([10, "offline"], [20, "asleep"], [30, "awake"], [40, "online"]))).toEqual([
      { from: 10, to: 20, why: "offline" },
      { from: 20, to: 30, why: "asleep" },
      { from: 30, to: 40, why: "offline" },
    ]);
  });

  test("a network that comes back in the middle of a pause does not end it", () => {
    expect(gapsOf(facts([10, "offline"], [20, "paused"], [30, "online"], [40, "resumed"]))).toEqual([
      { from: 10, to: 30, why: "offline" },
      { from: 30, to: 40, why: "paused" },
    ]);
  });

  test("a pause that outlasts the app's end goes on until it is resumed", () => {
    expect(gapsOf(facts([10, "paused"], [20, "quit"], [50, "resumed"]))).toEqual([
      { from: 10, to: 20, why: "paused" },
      { from: 20, to: 50, why: "not_running" },
    ]);
  });

  test("an app that ended without a farewell: the gap begins at the last sign of life", () => {
    const observations = [saw(1, 2, "running"), missed(5, 6), saw(90, 91, "running")];
    expect(gapsOf(facts([80, "taken_up"]), observations)).toEqual([{ from: 6, to: 80, why: "not_running" }]);
    expect(gapsOf(facts([40, "resumed"], [80, "taken_up"]), observations)).toEqual([
      { from: 40, to: 80, why: "not_running" },
    ]);
    expect(gapsOf(facts([80, "taken_up"]))).toEqual([{ from: 0, to: 80, why: "not_running" }]);
  });
});
