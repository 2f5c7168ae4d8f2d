import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { checkIntegrity } from "../../scripts/set-up/integrity.mjs";

const bytes = Buffer.from("the runtime");
const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;

test("the pinned bytes pass", () => {
  expect(() => checkIntegrity(bytes, { integrity, what: "runtime@1" })).not.toThrow();
});

test("one changed bit is refused, and said in a sentence", () => {
  const changed = Buffer.from(bytes);
  changed[3] = (changed[3] ?? 0) ^ 1;
  expect(() => checkIntegrity(changed, { integrity, what: "runtime@1" })).toThrow(
    /runtime@1 is not what it should be/,
  );
});
