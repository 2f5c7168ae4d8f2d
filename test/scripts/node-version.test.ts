import { expect, test } from "vitest";
import { isAtLeast } from "../../scripts/set-up/node-version.mjs";

test.for([
  ["v20.19.0", true],
  ["v20.20.2", true],
  ["v22.1.0", true],
  ["24.0.0", true],
  ["v20.9.0", false],
  ["v20.18.3", false],
  ["v18.20.0", false],
  ["v9.99.0", false],
] as const)("%s is at least 20.19: %s", ([version, expected]) => {
  expect(isAtLeast(version, [20, 19])).toBe(expected);
});
