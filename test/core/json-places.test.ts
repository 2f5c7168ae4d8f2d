import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFault, objectPlaces } from "../../core/json-places.ts";

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("jsonFault", () => {
  it.each([
    ["", 0, 1, 1],
    ["{", 1, 1, 2],
    ['{"a":1,}', 7, 1, 8],
    ['{\n  "a": 1 // remark\n}', 11, 2, 10],
    ['{"a" 1}', 5, 1, 6],
    ["[1 2]", 3, 1, 4],
    ["01", 0, 1, 1],
    ["nul", 0, 1, 1],
    ['"a\nb"', 0, 1, 1],
    ["[}", 1, 1, 2],
    ["1 2", 2, 1, 3],
    ["{'a':1}", 1, 1, 2],
  ])("of %j is at %i", (text, at, line, column) => {
    expect(jsonFault(text)).toEqual({ at, line, column });
  });

  it("agrees with a parser about what is JSON, for texts that are and texts that nearly are", () => {
    const nearly = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", '"', "x", " ", "\\", "0"))
      .map(([json, at, piece]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + piece + json.slice(place + (piece === "" ? 1 : 0));
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearly, fc.string()), (text) => {
        expect(jsonFault(text) === null).toBe(parses(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it("is found at any depth and size without running out of stack", () => {
    expect(jsonFault("[".repeat(200_000))?.at).toBe(200_000);
    expect(jsonFault(`"${"\\n".repeat(400_000)}"`)).toBeNull();
  });
});

describe("objectPlaces", () => {
  it("finds names and values where they stand, duplicates and escapes included", () => {
    const text = ' {"a" : [1, {"b": "}"}] ,\n"\\u0061":null, "c":-1.50e3}';
    const found = objectPlaces(text, 0);
    const seen = found?.members.map(({ name, keyAt, valueAt, valueEnd }) => [
      name,
      text.slice(keyAt, keyAt + 2),
      text.slice(valueAt, valueEnd),
    ]);
    expect(seen).toEqual([
      ["a", '"a', '[1, {"b": "}"}]'],
      ["a", '"\\', "null"],
      ["c", '"c', "-1.50e3"],
    ]);
    expect(text[found?.end ?? -1]).toBe("}");
  });

  it("is null where no object begins", () => {
    expect(objectPlaces("[1]", 0)).toBeNull();
  });
});
