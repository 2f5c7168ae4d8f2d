import { expect, test } from "vitest";
import { readSnapshot } from "../../sandbox/snapshot.ts";

const MODULE = { moduleId: "m", scenarioId: "slow" };
const SESSION = { sessionId: "s", ...MODULE, startedAt: 5, body: "", submission: null };
const SUBMISSION = { submittedAt: 6, name: "A", comment: "" };

test("what was kept is read back", () => {
  const kept = { version: 1, modules: [MODULE], sessions: [SESSION, { ...SESSION, submission: SUBMISSION }] };
  expect(readSnapshot(JSON.parse(JSON.stringify(kept)))).toEqual({
    kind: "read",
    snapshot: kept,
    dropped: 0,
  });
});

test.each([null, 3, "x", [], {}, { version: 2, modules: [], sessions: [] }, { version: 1, modules: [] }])(
  "%j is no snapshot",
  (value) => {
    expect(readSnapshot(value)).toEqual({ kind: "unreadable" });
  },
);

test.each([
  null,
  7,
  {},
  { ...SESSION, scenarioId: "gone" },
  { ...SESSION, sessionId: 3 },
  { ...SESSION, startedAt: "5" },
  { ...SESSION, startedAt: null },
  { ...SESSION, body: undefined },
  { ...SESSION, submission: undefined },
  { ...SESSION, submission: { ...SUBMISSION, name: 1 } },
])("the unreadable session %j is dropped and counted, the rest stays", (session) => {
  const read = readSnapshot({ version: 1, modules: [MODULE, "?"], sessions: [session, SESSION] });
  expect(read).toEqual({
    kind: "read",
    snapshot: { version: 1, modules: [MODULE], sessions: [SESSION] },
    dropped: 2,
  });
});
