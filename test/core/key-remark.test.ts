import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canBeKey, keyRemark, withoutSlip } from "../../core/key-remark.ts";

describe("keyRemark", () => {
  it.each([
    ["", { kind: "empty" }],
    ["Bearer abc", { kind: "bearer" }],
    [" bearer\tabc", { kind: "bearer" }],
    ["abc\n", { kind: "line_breaks" }],
    ["ab\r\nc d", { kind: "line_breaks" }],
    [" abc", { kind: "blanks", where: "ends" }],
    ["ab c", { kind: "blanks", where: "inside" }],
    ["Authorization: Bearer abc", { kind: "bearer" }],
    ["Bearerabc", { kind: "plain", length: 9 }],
    ["schlüssel", { kind: "not_ascii", first: "ü" }],
    ["key😀", { kind: "not_ascii", first: "😀" }],
    ['"abc"', { kind: "quotes" }],
    [" 'abc' ", { kind: "quotes" }],
    ["“abc”", { kind: "quotes" }],
    ["„abc“", { kind: "quotes" }],
    ["`abc`", { kind: "quotes" }],
    ['"abc', { kind: "plain", length: 4 }],
    ["ab\u200bc", { kind: "invisible", count: 1 }],
    ["\ufeffabc\u2060", { kind: "invisible", count: 2 }],
    ["ab\u202ec", { kind: "invisible", count: 1 }],
    ["ab\u0000c", { kind: "invisible", count: 1 }],
    ["ab\u00a0c", { kind: "blanks", where: "inside" }],
    ["abc\t", { kind: "blanks", where: "ends" }],
    ["••••••••", { kind: "masked" }],
    ["abcd••••wxyz", { kind: "masked" }],
    ["****wxyz", { kind: "masked" }],
    ["abcd…wxyz", { kind: "masked" }],
    ["abcd...wxyz", { kind: "masked" }],
    ["ab.cd*ef", { kind: "plain", length: 8 }],
    ["https://acme.example/s/x", { kind: "address" }],
    ["ftp://x", { kind: "address" }],
    ["C0jz_2J6RmOLoB8DyXPs9Q", { kind: "looks_like_id" }],
    ["C0jz_2J6RmOLoB8DyXPs9", { kind: "plain", length: 21 }],
    ["C0jz.2J6RmOLoB8DyXPs9Q", { kind: "plain", length: 22 }],
  ])("%j", (text, remark) => {
    expect(keyRemark(text)).toEqual(remark);
  });
});

describe("withoutSlip", () => {
  it.each([
    ["Bearer abc", "abc"],
    ["  BEARER  abc", "abc"],
    ["Authorization: Bearer abc", "abc"],
    ["Bearer a b", "a b"],
    ["a b\tc", "abc"],
    [" abc ", "abc"],
    ["ab\r\nc d", "abc d"],
    ["\u200babc\u00ad", "abc"],
    ['"abc"', "abc"],
    [" „abc“ ", "abc"],
    ["abc", null],
    ["••••", null],
    ["ü", null],
    ["https://acme.example", null],
    ["C0jz_2J6RmOLoB8DyXPs9Q", null],
  ])("%j becomes %j", (text, rest) => {
    expect(withoutSlip(text, keyRemark(text))).toBe(rest);
  });

  it("ends, offer after offer, at a text that needs none", () => {
    const parts = [
      "Bearer ",
      "Authorization: ",
      '"',
      "'",
      "„",
      "“",
      " ",
      "\t",
      "\n",
      "\r\n",
      "\u200b",
      "\ufeff",
      "a",
      "B9",
      "ü",
      "•",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (given) => {
        let text = given.join("");
        for (let left = text.length + 1; left > 0; left -= 1) {
          const rest = withoutSlip(text, keyRemark(text));
          if (rest === null) return;
          expect(rest.length).toBeLessThan(text.length);
          text = rest;
        }
        expect.unreachable(text);
      }),
    );
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
