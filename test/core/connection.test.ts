import { expect, test } from "vitest";
import { behavesAsLive } from "../../core/connection.ts";

test("an environment that nobody chose behaves as LIVE", () => {
  expect(behavesAsLive(null)).toBe(true);
  expect(behavesAsLive({ kind: "live" })).toBe(true);
  expect(behavesAsLive({ kind: "test" })).toBe(false);
  expect(behavesAsLive({ kind: "own", name: "LIVE" })).toBe(false);
});
