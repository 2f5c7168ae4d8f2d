import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textDifference } from "../../../core/compare/text-difference.ts";

const marked = (pieces: readonly { text: string; same: boolean }[]) =>
  pieces.filter(({ same }) => !same).map(({ text }) => text);

describe("textDifference", () => {
  it("marks the values that differ, whole, and counts to the first byte that does", () => {
    const told = textDifference('{"name":"Jörg","amount":1.10}', '{"name":"Jörg","amount":1.1}');
    expect(marked(told.a)).toEqual(["1.10"]);
    expect(marked(told.b)).toEqual(["1.1"]);
    expect(told.bytes).toEqual([30, 29]);
    expect(told.firstDifference).toBe(28);
  });

  it("finds several differences, and members that only one has", () => {
    const told = textDifference('{"a":1,"b":2,"c":3}', '{"a":9,"c":3,"d":4}');
    expect(marked(told.a).join("")).toContain("1");
    expect(marked(told.a).join("")).toContain('"b"');
    expect(marked(told.b).join("")).toContain('"d"');
    expect(told.a.some(({ text, same }) => same && text.includes('"c":3'))).toBe(true);
  });

  it("has nothing to mark in the same text, and all of a text that stands alone", () => {
    expect(textDifference("{}", "{}").firstDifference).toBeNull();
    expect(marked(textDifference("{}", "{}").a)).toEqual([]);
    expect(textDifference("", "{}").firstDifference).toBe(0);
    expect(marked(textDifference("", "{}").b)).toEqual(["{}"]);
  });

  it("loses no character, whatever the texts are, and what it calls the same is the same on both sides", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const told = textDifference(a, b);
        const text = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join("");
        const same = (pieces: readonly { text: string; same: boolean }[]) =>
          pieces.flatMap((piece) => (piece.same ? [piece.text] : [])).join("");
        expect(text(told.a)).toBe(a);
        expect(text(told.b)).toBe(b);
        expect(same(told.a)).toBe(same(told.b));
      }),
    );
  });

  it("gives up on the middle of very long texts, not on their ends", () => {
    const long = (word: string) =>
      `[${Array.from({ length: 2_000 }, (_, at) => `"${word}${at}"`).join(",")}]`;
    const told = textDifference(long("a"), long("b"));
    expect(told.a[0]).toEqual({ text: "[", same: true });
    expect(told.a).toHaveLength(3);
  });
});
