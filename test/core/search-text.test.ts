import { expect, test } from "vitest";
import { fitsSearch, readSearch } from "../../core/search-text.ts";

test.each<[string, ReturnType<typeof readSearch>]>([
  ["", []],
  [' -- * "" "-" ', []],
  [
    "john  Doe",
    [
      { text: "john", prefix: true },
      { text: "Doe", prefix: true },
    ],
  ],
  [
    '"John Doe" 2021',
    [
      { text: "John Doe", prefix: false },
      { text: "2021", prefix: true },
    ],
  ],
  [
    'an"open end',
    [
      { text: "an", prefix: true },
      { text: "open end", prefix: false },
    ],
  ],
  ["a OR NOT(b)", ["a", "OR", "NOT(b)"].map((text) => ({ text, prefix: true }))],
])("%j is read as its words and phrases", (text, terms) => {
  expect(readSearch(text)).toEqual(terms);
});

test("no more terms than sixteen are looked for", () => {
  expect(readSearch("a ".repeat(100))).toHaveLength(16);
});

test.each([
  ["jo doe", true],
  ["ohn", false],
  ['"john doe"', true],
  ['"doe john"', false],
  ['"john do"', false],
  ["MULLER", true],
  ["müller john", true],
  ["2021-09", true],
  ["2021-08", false],
  ["", true],
])("%j finds what has all of it: %j", (text, found) => {
  expect(fitsSearch("John Doe, Müller; 2021-09-09", readSearch(text))).toBe(found);
});
