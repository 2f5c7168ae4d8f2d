import { describe, expect, it } from "vitest";
import { canBeKey, cleanedKey, keyRemark } from "../../core/key-remark.ts";

describe("keyRemark", () => {
  it.each([
    ["", { kind: "empty" }],
    ["Bearer abc", { kind: "bearer" }],
    [" bearer\tabc", { kind: "bearer" }],
    ["abc\n", { kind: "line_breaks" }],
    ["ab\r\nc d", { kind: "line_breaks" }],
    [" abc", { kind: "blanks", where: "ends" }],
    ["ab c", { kind: "blanks", where: "inside" }],
    ["schlüssel", { kind: "not_ascii" }],
    ["C0jz_2J6RmOLoB8DyXPs9Q", { kind: "looks_like_id" }],
    ["C0jz_2J6RmOLoB8DyXPs9", { kind: "plain", length: 21 }],
    ["C0jz.2J6RmOLoB8DyXPs9Q", { kind: "plain", length: 22 }],
  ])("%j", (text, remark) => {
    expect(keyRemark(text)).toEqual(remark);
  });
});

describe("cleanedKey", () => {
  it.each([
    ["Bearer abc", "abc"],
    ["  BEARER  abc \n", "abc"],
    ["a b\tc\r\nd", "abcd"],
    ["abc", "abc"],
    ["Bearerabc", "Bearerabc"],
  ])("%j becomes %j", (text, cleaned) => {
    expect(cleanedKey(text)).toBe(cleaned);
  });
});

describe("canBeKey", () => {
  it.each([
    ["abc", true],
    ["a b", true],
    ["", false],
    [" ", false],
    ["a\nb", false],
    ["ä", false],
  ])("%j: %j", (text, can) => {
    expect(canBeKey(text)).toBe(can);
  });
});
