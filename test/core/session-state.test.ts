import { expect, test } from "vitest";
import { isFinalState, isKnownState, SESSION_STATES } from "../../core/session-state.ts";

test("the API's six words are known, and no other spelling of them", () => {
  expect(SESSION_STATES.every(isKnownState)).toBe(true);
  for (const word of ["", "Running", "running ", "waiting for input", "failed", "toString", "0"]) {
    expect(isKnownState(word)).toBe(false);
  }
});

test("a session does not leave completed and fatal_errored; unknown is not final", () => {
  expect(SESSION_STATES.filter(isFinalState)).toEqual(["fatal_errored", "completed"]);
  expect(isFinalState("COMPLETED")).toBe(false);
});
