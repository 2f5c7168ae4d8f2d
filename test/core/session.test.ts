import { expect, test } from "vitest";
import {
  canBeQueried,
  canBeSettled,
  isInDoubt,
  type Session,
  type SessionOrigin,
} from "../../core/session.ts";

function session(origin: SessionOrigin, sessionId: string | null = null): Session {
  return {
    id: 1,
    place: {
      connectionId: 1,
      connectionName: "Acme",
      environment: null,
      builtIn: false,
      baseUrl: "https://acme.test",
      moduleRef: 1,
      moduleName: "Employees",
      moduleId: "M",
      kind: "input",
    },
    origin,
    settlement: null,
    arrivals: [],
    beganAt: 0,
    body: null,
    values: [],
    sessionId,
    startLink: null,
    queryLink: null,
    state: null,
    stateBegan: null,
    heardAt: null,
    answered: 0,
    unanswered: 0,
    watch: { kind: "not_begun" },
    changedAt: 0,
    unseen: false,
    starred: false,
    tags: [],
    note: "",
    course: [],
  };
}

test("only a start whose outcome is in doubt is in doubt", () => {
  const started = (outcome: Extract<SessionOrigin, { kind: "started" }>["outcome"]) =>
    isInDoubt(session({ kind: "started", outcome }));
  expect(started({ kind: "in_doubt", doubt: { kind: "interrupted" } })).toBe(true);
  expect(started({ kind: "sending" })).toBe(false);
  expect(started({ kind: "not_sent", code: "DNS", phase: "resolve" })).toBe(false);
  expect(started({ kind: "refused", status: 404, retryAfterMs: null, location: null })).toBe(false);
  expect(isInDoubt(session({ kind: "adopted" }, "S"))).toBe(false);
});

test("a start in doubt is settled by the person's word, and is a fact once the server told its state", () => {
  const doubtful = session({
    kind: "started",
    outcome: { kind: "in_doubt", doubt: { kind: "interrupted" } },
  });
  const settled: Session = { ...doubtful, settlement: { kind: "not_started", at: 1 } };
  expect(isInDoubt(settled)).toBe(false);
  expect([doubtful, settled].map(canBeSettled)).toEqual([true, true]);
  expect(canBeSettled({ ...settled, state: "running" })).toBe(false);
  expect(canBeSettled(session({ kind: "started", outcome: { kind: "sending" } }))).toBe(false);
});

test("a session can be queried once it has an id, whatever became of its start", () => {
  expect(canBeQueried(session({ kind: "adopted" }, "S"))).toBe(true);
  expect(canBeQueried(session({ kind: "started", outcome: { kind: "sending" } }))).toBe(false);
});
