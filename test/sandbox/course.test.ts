import { expect, test } from "vitest";
import { hasSettled, isInTrouble, stateAt } from "../../sandbox/course.ts";

const COURSE = [{ state: "created", forMs: 100 }, { state: "running", forMs: 200 }, { state: "completed" }];

test.each([
  [-5, "created", false],
  [0, "created", false],
  [99, "created", false],
  [100, "running", false],
  [299, "running", false],
  [300, "completed", true],
  [1e12, "completed", true],
])("after %d ms the course says %s", (elapsedMs, state, settled) => {
  expect(stateAt(COURSE, elapsedMs)).toBe(state);
  expect(hasSettled(COURSE, elapsedMs)).toBe(settled);
});

test("a course that does not end with a step that stays is a bug", () => {
  expect(() => stateAt([{ state: "created", forMs: 1 }], 1)).toThrow();
});

test.each([
  [9, false],
  [10, true],
  [19, true],
  [20, false],
])("trouble from 10 to 20 ms: at %d ms %s", (elapsedMs, expected) => {
  expect(isInTrouble({ fromMs: 10, toMs: 20, kind: "broken", delivery: "html" }, elapsedMs)).toBe(expected);
});

test("trouble without an end stays", () => {
  expect(isInTrouble({ fromMs: 10, kind: "broken", delivery: "html" }, 1e12)).toBe(true);
});
