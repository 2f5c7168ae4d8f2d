import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeUtf8, indentJson, MAX_JSON_DEPTH, rawMembers, readJson } from "../../core/json-text.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { bytes } from "../support/http-results.ts";

const nested = (depth: number, inside = "") => "[".repeat(depth) + inside + "]".repeat(depth);

describe("readJson", () => {
  test("gives the text and the value; a byte-order mark is dropped", () => {
    expect(readJson(bytes('{"a":1.10}'))).toEqual({
      ok: true,
      value: { text: '{"a":1.10}', value: { a: 1.1 } },
    });
    expect(readJson(bytes("\ufeff[1]"))).toEqual({ ok: true, value: { text: "[1]", value: [1] } });
  });

  test.each(["", " ", "\r\n\t", "\ufeff", "\ufeff \n"])("%j is empty", (text) => {
    expect(readJson(bytes(text))).toEqual({ ok: false, error: { kind: "empty" } });
  });

  test.each([
    [[0xff]],
    [[0x22, 0xc3, 0x28, 0x22]],
    [[0x22, 0xed, 0xa0, 0x80, 0x22]],
    [[0x22, 0xc0, 0xaf, 0x22]],
    [[0x22, 0xf4, 0x90, 0x80, 0x80, 0x22]],
    [[0x22, 0xe2, 0x82]],
    [[0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
  ])("bytes %j are not UTF-8, and nothing is made up for them", (raw) => {
    expect(readJson(new Uint8Array(raw))).toEqual({ ok: false, error: { kind: "not_utf8" } });
    expect(decodeUtf8(new Uint8Array(raw))).toEqual({ ok: false, error: { kind: "not_utf8" } });
  });

  test.each(["{", "{'a':1}", "<html>", "[1,]", "NaN", "01", '{"a":1}x', '"a', "[1 // one\n]", '"\t"'])(
    "%j is no JSON",
    (text) => {
      expect(readJson(bytes(text))).toEqual({ ok: false, error: { kind: "not_json" } });
    },
  );

  test("as deep as allowed is read, one deeper is not, and depth is not a matter of strings", () => {
    expect(readJson(bytes(nested(MAX_JSON_DEPTH))).ok).toBe(true);
    expect(readJson(bytes(nested(MAX_JSON_DEPTH + 1)))).toEqual({ ok: false, error: { kind: "too_deep" } });
    expect(readJson(bytes('{"a":'.repeat(MAX_JSON_DEPTH + 1)))).toEqual({
      ok: false,
      error: { kind: "too_deep" },
    });
    expect(readJson(bytes(JSON.stringify(nested(500, '\\"')))).ok).toBe(true);
  });

  test("many side by side are not deep", () => {
    expect(readJson(bytes(`[${"{},".repeat(1_000)}[]]`)).ok).toBe(true);
  });

  test.each([
    ["quotes that never close", `"${'\\"'.repeat(500_000)}`],
    ["a quote after each backslash", '\\"'.repeat(500_000)],
    ["quotes alone", '"'.repeat(1_000_000)],
    ["a long string", JSON.stringify("x".repeat(1_000_000))],
    ["brackets alone", "[".repeat(1_000_000)],
  ])("a server cannot keep us busy with %s", (_, text) => {
    expect(cpuTime(() => readJson(bytes(text)))).toBeLessThan(2_000);
  });
});

/** What is left of a JSON text without the blanks outside its strings. */
function compact(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string: string | undefined) => string ?? "");
}

describe("indentJson", () => {
  test("lays out over lines and keeps every token as it came", () => {
    expect(
      indentJson(
        '{"n":1.10,"big":12345678901234567890,"e":"\\u00e9 {[,:]}","o":{},"a":[],"l":[1,{"x":null}]}',
      ),
    ).toBe(
      [
        "{",
        '  "n": 1.10,',
        '  "big": 12345678901234567890,',
        '  "e": "\\u00e9 {[,:]}",',
        '  "o": {},',
        '  "a": [],',
        '  "l": [',
        "    1,",
        "    {",
        '      "x": null',
        "    }",
        "  ]",
        "}",
      ].join("\n"),
    );
  });

  test.each(["1.10", '"a b"', "null", "{}", "[]", "[[],{}]", '{"a":{"b":{}}}'])(
    "%s keeps its tokens",
    (text) => {
      expect(compact(indentJson(text))).toBe(text);
    },
  );

  test("is JSON's own layout where nothing is empty, and always the same tokens", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
        const laidOut = indentJson(JSON.stringify(value));
        expect(compact(laidOut)).toBe(JSON.stringify(value));
        expect(laidOut).toBe(JSON.stringify(value, null, 2));
        expect(indentJson(laidOut)).toBe(laidOut);
      }),
    );
  });

  test("a text that is no JSON loses nothing and does not throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"\\ a1\n') }), (text) => {
        const strip = (of: string) => of.replace(/\s/g, "");
        expect(strip(indentJson(text))).toBe(strip(text));
      }),
    );
  });
});

describe("rawMembers", () => {
  test("gives raw text in order, duplicates included", () => {
    expect(rawMembers('{"b": 1.10, "a" :[1, {"x":"y, }"}],"b":null,"\\u0061":"", "__proto__":{}}')).toEqual([
      { name: "b", text: "1.10" },
      { name: "a", text: '[1,{"x":"y, }"}]' },
      { name: "b", text: "null" },
      { name: "a", text: '""' },
      { name: "__proto__", text: "{}" },
    ]);
    expect(rawMembers(" {} ")).toEqual([]);
  });

  test.each(["[]", "1", '"{"', "null", "[{}]"])("%s is no object", (text) => {
    expect(rawMembers(text)).toBeNull();
  });

  test("the members of any object, each again readable", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), (object) => {
        expect(rawMembers(JSON.stringify(object, null, 3))).toEqual(
          Object.entries(object).map(([name, value]) => ({ name, text: JSON.stringify(value) })),
        );
      }),
    );
  });
});
