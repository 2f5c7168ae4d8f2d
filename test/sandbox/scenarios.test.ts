import { expect, test } from "vitest";
import { hasSettled, stateAt } from "../../sandbox/course.ts";
import { SAMPLE_MODULES } from "../../sandbox/sample-modules.ts";
import { isScenarioId, SCENARIOS, scenarioById } from "../../sandbox/scenarios.ts";

test("ids are kebab-case words, each once", () => {
  const ids = SCENARIOS.map((scenario) => scenario.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test("titles tell scenarios apart, descriptions are one sentence, courses end", () => {
  expect(new Set(SCENARIOS.map((scenario) => scenario.title)).size).toBe(SCENARIOS.length);
  for (const { title, description, course, afterSubmit } of SCENARIOS) {
    expect(title.length).toBeLessThan(40);
    expect(description).toMatch(/^[A-Z][^.]*\.$/);
    expect(stateAt(course, 1e9)).not.toBe("");
    expect(hasSettled(course, 1e9)).toBe(true);
    if (afterSubmit !== undefined) expect(stateAt(afterSubmit, 1e9)).toBe("completed");
  }
});

test("ids are found, other words are not", () => {
  expect(isScenarioId("waits-for-person")).toBe(true);
  expect(isScenarioId("toString")).toBe(false);
  expect(scenarioById("slow").answerDelayMs).toBe(4_000);
});

test("sample modules have ids of 22 base64url characters, public keys and all four types", () => {
  for (const { moduleId, key } of SAMPLE_MODULES) {
    expect(moduleId).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(Buffer.from(moduleId, "base64url").toString("base64url")).toBe(moduleId);
    expect(key).toMatch(/^sandbox-[a-z-]+$/);
  }
  expect(SAMPLE_MODULES.map((module) => [module.kind, module.parameters.length])).toEqual([
    ["input", 4],
    ["processing", 4],
    ["not_sure", 0],
  ]);
  expect(new Set(SAMPLE_MODULES[0]?.parameters.map((parameter) => parameter.type)).size).toBe(4);
});
