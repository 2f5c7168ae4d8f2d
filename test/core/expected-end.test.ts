import { expect, it } from "vitest";
import { fitOfState } from "../../core/expected-end.ts";
import type { ModuleKind } from "../../core/published-module.ts";
import { anyPlace } from "./telling/sessions.ts";

it.each<[ModuleKind, string | null, ReturnType<typeof fitOfState>]>([
  ["input", "waiting_for_input", "expected"],
  ["input", "completed", null],
  ["input", "fatal_errored", null],
  ["processing", "waiting_for_input", "finding"],
  ["processing", "completed", "expected"],
  ["processing", "running", null],
  ["processing", "fatal_errored", null],
  ["processing", null, null],
  ["not_sure", "waiting_for_input", null],
  ["not_sure", "completed", null],
])("a module of kind %s in %s: %s", (kind, state, fit) => {
  expect(fitOfState({ state, place: anyPlace({ kind }) })).toBe(fit);
});
