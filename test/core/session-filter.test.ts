import { describe, expect, test } from "vitest";
import type { Session } from "../../core/session.ts";
import { fitsFilter, isEmptyFilter, type SessionFilter } from "../../core/session-filter.ts";
import { compareInList, listKey, sessionRank } from "../../core/session-order.ts";
import { blankSession } from "../support/fake-sessions.ts";

const PLACE = {
  connectionId: 7,
  connectionName: "Acme",
  environment: { kind: "own", name: "Staging" },
  builtIn: false,
  baseUrl: "https://acme.example",
  moduleRef: 3,
  moduleName: "Onboarding",
  moduleId: "oITw",
  kind: "input",
} as const;

const SESSION: Session = {
  ...blankSession(1, PLACE),
  beganAt: 1_000,
  changedAt: 2_000,
  state: "completed",
  watch: { kind: "ended" },
  sessionId: "s-1",
  tags: ["mine"],
  note: "to be asked again",
  values: [
    { name: "Full name", apiName: "full_name", json: '"Zo\\u00eb"' },
    { name: "Amount", apiName: "amount", json: "1.10" },
    { name: "Left out", apiName: "left_out", json: null },
  ],
};

test.each<[string, SessionFilter, boolean]>([
  ["nothing asked", {}, true],
  ["empty lists", { states: [], tags: [], moduleRefs: [] }, true],
  ["its state", { states: ["running", "completed"] }, true],
  ["another state", { states: ["unrecognised", "not_heard"] }, false],
  ["how it came", { outcomes: ["adopted"] }, true],
  ["how it did not come", { outcomes: ["accepted"] }, false],
  ["its watching", { watching: ["ended"] }, true],
  ["other watching", { watching: ["paused"] }, false],
  ["its connection and module", { connectionIds: [7], moduleRefs: [2, 3] }, true],
  ["another module", { moduleRefs: [2] }, false],
  ["its environment", { environments: [{ kind: "own", name: "Staging" }] }, true],
  ["another environment", { environments: [{ kind: "own", name: "Other" }, { kind: "none" }] }, false],
  ["from its moment on", { from: 1_000 }, true],
  ["before its moment", { to: 1_000 }, false],
  ["its tag", { tags: ["mine"] }, true],
  ["its module's tag", { tags: ["hr"] }, true],
  ["another tag", { tags: ["min"] }, false],
  ["a star", { starred: true }, false],
  ["unseen", { unseen: true }, false],
  ["in doubt", { inDoubt: true }, false],
  ["a name and a value", { text: "onboard zoe 1.10 full_n" }, true],
  ["note, id and tag", { text: '"asked again" s-1 mine' }, true],
  ["a word that is not there", { text: "zoe gone" }, false],
])("a filter by %s", (_, filter, fits) => {
  expect(fitsFilter(SESSION, filter, () => ["hr"])).toBe(fits);
});

test("a filter is empty when it asks for nothing", () => {
  expect([{}, { states: [] }, { text: " -- " }].map(isEmptyFilter)).toEqual([true, true, true]);
  expect(
    [{ starred: true } as const, { tags: ["a"] }, { text: "a" }, { from: 0 }].map(isEmptyFilter),
  ).toEqual([false, false, false, false]);
});

describe("the order of the list", () => {
  const started = (outcome: Extract<Session["origin"], { kind: "started" }>["outcome"]) =>
    ({ kind: "started", outcome }) as const;
  const doubtful: Session = {
    ...SESSION,
    state: null,
    watch: { kind: "not_begun" },
    origin: started({ kind: "in_doubt", doubt: { kind: "interrupted" } }),
  };

  test.each<[string, Session, ReturnType<typeof sessionRank>]>([
    ["a start in doubt", doubtful, "doubt"],
    ["one that is settled", { ...doubtful, settlement: { kind: "not_started", at: 1 } }, "rests"],
    ["one that waits", { ...SESSION, state: "waiting_for_input", watch: { kind: "live" } }, "waits"],
    ["one that waited", { ...SESSION, state: "waiting_for_input", watch: { kind: "stopped" } }, "rests"],
    [
      "one that is paused",
      { ...SESSION, state: "running", watch: { kind: "paused", reason: { kind: "person" } } },
      "goes_on",
    ],
    ["one that is being sent", { ...doubtful, origin: started({ kind: "sending" }) }, "goes_on"],
    ["one that ended", SESSION, "rests"],
  ])("%s", (_, session, rank) => {
    expect(sessionRank(session)).toBe(rank);
  });

  test("is by rank, then by the last change, then by age", () => {
    const old = { ...SESSION, id: 9, changedAt: 1 };
    const live: Session = { ...SESSION, id: 2, changedAt: 0, watch: { kind: "live" } };
    const twin = { ...SESSION, id: 5 };
    const waits: Session = { ...live, id: 3, state: "waiting_for_input", changedAt: 8.64e12 };
    expect([old, SESSION, waits, doubtful, twin, live].toSorted(compareInList)).toEqual([
      doubtful,
      waits,
      live,
      twin,
      SESSION,
      old,
    ]);
    expect(listKey({ ...SESSION, changedAt: 8.64e15 / 1_000 })).toBeLessThan(listKey(live));
  });
});
