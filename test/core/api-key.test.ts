import { format, inspect } from "node:util";
import { MessageChannel } from "node:worker_threads";
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
  ["a structured clone", () => inspect(structuredClone(key))],
  ["an error", () => String(new Error(`${key}`))],
  ["an error's cause", () => inspect(new Error("x", { cause: { key } }))],
  ["an error's stack", () => new Error(`${key}`).stack],
  ["a number", () => Number(key)],
  ["a form", () => new URLSearchParams({ key: key as unknown as string }).toString()],
  ["an address", () => new URL(key as unknown as string, "https://a.test").href],
  ["percent-encoding", () => encodeURIComponent(key as unknown as string)],
  ["a joined list", () => [key].join()],
  ["formatting", () => format("%s %o %O %j %d", key, key, key, key, key)],
  ["its prototype's members", () => inspect(Object.getOwnPropertyDescriptors(ApiKey.prototype))],
])("%s does not show a key", (_, show) => {
  expect(String(show())).not.toContain(SECRET.slice(0, 8));
});

test("only reveal gives it", () => {
  expect(key.reveal()).toBe(SECRET);
  expect(`${key}`).toBe("[API key]");
});

test("a message to another thread carries none", async () => {
  const { port1, port2 } = new MessageChannel();
  const heard = new Promise((resolve) => port2.once("message", resolve));
  port1.postMessage({ key });
  expect(inspect(await heard, { showHidden: true, depth: 9 })).toBe("{ key: {} }");
  port1.close();
});
