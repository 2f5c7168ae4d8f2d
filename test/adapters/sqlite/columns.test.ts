import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromColumn, listFrom, toColumn, unionFrom, wordFrom } from "../../../adapters/sqlite/columns.ts";

describe("a text column", () => {
  it("gives back any text, and holds nothing that the binding spoils", () => {
    const anyText = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    });
    fc.assert(
      fc.property(anyText, (text) => {
        const column = toColumn(text);
        expect(fromColumn(column)).toBe(text);
        expect(Buffer.from(column, "utf8").toString("utf8")).toBe(column);
        expect(column).not.toContain("\u0000");
      }),
    );
  });

  it("holds ordinary text as it is", () => {
    const text = '{"a": "ü\\n😀"}\r\n\t';
    expect(toColumn(text)).toBe(text);
  });
});

describe("what this app never wrote", () => {
  it("is not taken for a value", () => {
    expect(unionFrom<{ kind: "a" }>('{"kind":"a"}', ["a"])).toEqual({ kind: "a" });
    expect(() => unionFrom<{ kind: "a" }>('{"kind":"b"}', ["a"])).toThrow("kind");
    expect(() => unionFrom<{ kind: "a" }>("null", ["a"])).toThrow("kind");
    expect(() => listFrom("{}")).toThrow("list");
    expect(() => wordFrom("x", ["a"])).toThrow("word");
  });
});
