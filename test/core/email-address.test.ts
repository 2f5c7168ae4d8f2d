import { expect, test } from "vitest";
import { looksLikeEmail } from "../../core/email-address.ts";
import { cpuTime } from "../support/cpu-time.ts";

test.each([
  "john.doe@example.com",
  "a@b",
  "a..b@c.de",
  ".a@c.de",
  "a+tag@c.de",
  "o'brien@c.ie",
  "x@sub.sub.c.de",
  "a@1.2.3.4",
  `a@${"b".repeat(63)}.de`,
  "!#$%&'*+/=?^_`{|}~-@c.de",
])("%s passes HTML's rule", (text) => {
  expect(looksLikeEmail(text)).toBe(true);
});

test.each([
  "",
  "john.doe",
  "@example.com",
  "john@",
  "a@b@c",
  '"q"@x.com',
  "ü@x.de",
  "x@ü.de",
  " a@b.de",
  "a@b.de ",
  "a@b.de\n",
  "a b@c.de",
  "a@-b.de",
  "a@b-.de",
  "a@b..de",
  "a@.de",
  "a@[1.2.3.4]",
  `a@${"b".repeat(64)}.de`,
  "a@b.de,c@d.de",
])("%j does not", (text) => {
  expect(looksLikeEmail(text)).toBe(false);
});

test("a long wrong text is judged at once", () => {
  const took = cpuTime(() => expect(looksLikeEmail(`a@${"a-".repeat(50_000)}`)).toBe(false));
  expect(took).toBeLessThan(1_000);
});
