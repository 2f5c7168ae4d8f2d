import { inspect } from "node:util";
import { expect, test } from "vitest";
import { ApiKey } from "../../core/api-key.ts";

const SECRET = "NiAMlNvpsDkMgmYpCPzBL8PfGFXGO1XE4Xko3bkW2bE";
const key = new ApiKey(SECRET);

test.each<[string, () => unknown]>([
  ["String()", () => String(key)],
  ["a template", () => `${key}`],
  ["concatenation", () => "Bearer ".concat(String(key))],
  ["JSON", () => JSON.stringify({ key, list: [key] })],
  ["inspection, hidden members too", () => inspect({ key }, { showHidden: true, depth: 9, getters: true })],
  ["its own members", () => JSON.stringify([Reflect.ownKeys(key), Object.entries(key)])],
  ["a spread", () => inspect({ ...key })],
  ["a structured clone", () => inspect(structuredClone({ ...key }))],
  ["an error", () => String(new Error(`${key}`))],
])("%s does not show a key", (_, show) => {
  expect(String(show())).not.toContain(SECRET.slice(0, 8));
});

test("only reveal gives it", () => {
  expect(key.reveal()).toBe(SECRET);
  expect(`${key}`).toBe("[API key]");
});
