import { describe, expect, it } from "vitest";
import { fuzzyMatch } from "../../core/fuzzy-match.ts";

function best(query: string, texts: readonly string[]): string | undefined {
  return texts
    .flatMap((text) => {
      const match = fuzzyMatch(query, text);
      return match === null ? [] : [{ text, score: match.score }];
    })
    .toSorted((a, b) => b.score - a.score)
    .at(0)?.text;
}

const marked = (query: string, text: string) =>
  fuzzyMatch(query, text)
    ?.at.map((index) => text.charAt(index))
    .join("");

describe("what was typed", () => {
  it("fits letter by letter, whatever the case and the accents", () => {
    expect(marked("ssa", "Start session again")).toBe("Ssa");
    expect(marked("uber", "Über Module Bench")).toBe("Über");
    expect(fuzzyMatch("zz", "Start session")).toBeNull();
    expect(fuzzyMatch("nepo", "Open")).toBeNull();
  });

  it("may be words in any order", () => {
    expect(fuzzyMatch("logs show", "Show logs")).not.toBeNull();
    expect(fuzzyMatch("logs hide", "Show logs")).toBeNull();
  });

  it.each([
    ["set", ["Reset the colours", "Settings", "Session sent"], "Settings"],
    ["nm", ["Find in menu", "New module"], "New module"],
    ["dark", ["Dashboard rank", "Colours: dark"], "Colours: dark"],
    ["mod", ["Modules", "Modules of the Sandbox"], "Modules"],
  ])("%s means the likeliest", (query, texts, wanted) => expect(best(query, texts)).toBe(wanted));

  it("marks characters of the text as it is shown", () => {
    expect(fuzzyMatch("i", "İi")?.at).toHaveLength(1);
    expect(marked("b", "😀 b")).toBe("b");
  });

  it("that is nothing fits everything alike", () => {
    expect(fuzzyMatch("  ", "Anything")?.at).toEqual([]);
  });
});
