import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keySpellings } from "../../core/key-spellings.ts";

const KEY = "NiAMlNvpsDkMgmYpCPzBL8PfGFXGO1XE4Xko3bkW2bE";

describe("keySpellings", () => {
  test("a key as it is comes among them, and none twice", () => {
    const spellings = keySpellings(KEY);
    expect(spellings).toContain(KEY);
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  test("a key under 8 characters has none: it would be found in every other word", () => {
    expect([keySpellings(""), keySpellings("k"), keySpellings("abc1234")]).toEqual([[], [], []]);
    expect(keySpellings("abc12345")).toContain("abc12345");
  });

  const around = fc.string({ unit: "binary-ascii", maxLength: 7 });
  const anyKey = fc.oneof(fc.constant(KEY), fc.string({ unit: "grapheme", minLength: 8, maxLength: 40 }));
  test.each<[string, (text: string) => string]>([
    ["itself", (text) => text],
    ["percent-encoding", encodeURIComponent],
    ["JSON", (text) => JSON.stringify({ text })],
    ["JSON with escaped slashes", (text) => JSON.stringify(text).replaceAll("/", "\\/")],
    ["base64", (text) => Buffer.from(text).toString("base64")],
    ["base64 for addresses", (text) => Buffer.from(text).toString("base64url")],
    ["hexadecimal", (text) => Buffer.from(text).toString("hex")],
    ["hexadecimal in capitals", (text) => Buffer.from(text).toString("hex").toUpperCase()],
  ])("a key in the middle of a text is found again in %s", (_, encode) => {
    fc.assert(
      fc.property(anyKey, around, around, (key, before, behind) => {
        const encoded = encode(`${before}${key}${behind}`);
        expect(keySpellings(key).some((spelling) => encoded.includes(spelling))).toBe(true);
      }),
    );
  });

  test("no more of a key is left in base64 than its edges", () => {
    for (const before of ["", "x", "xx", "Bearer "]) {
      const encoded = Buffer.from(`${before}${KEY}!`).toString("base64");
      const [found = ""] = keySpellings(KEY).filter((spelling) => encoded.includes(spelling));
      expect(found.length).toBeGreaterThanOrEqual(Math.floor((KEY.length * 8) / 6) - 1);
    }
  });
});
