import { expect, test } from "vitest";
import { filterSql, matchOf } from "../../../adapters/sqlite/filter-sql.ts";
import { readSearch } from "../../../core/search-text.ts";

test("nothing that is asked for stands in the SQL but words of our own", () => {
  const odd = "'; DROP TABLE sessions; --";
  const { where, values, match } = filterSql({
    tags: [odd],
    environments: [{ kind: "own", name: odd }],
    connectionIds: [1],
    text: odd,
  });
  expect(where.join(" ")).not.toContain("DROP");
  expect(values).toEqual([1, `own:${odd}`, odd, odd]);
  expect(match).toBe(`"DROP"* AND "TABLE"* AND "sessions;"*`);
});

test.each([
  ["two words", '"two"* AND "words"*'],
  ['a "phrase" b', '"a"* AND "phrase" AND "b"*'],
  ["a* OR NEAR(b) NOT c^", '"a*"* AND "OR"* AND "NEAR(b)"* AND "NOT"* AND "c^"*'],
  ["words:a {x} +b", '"words:a"* AND "{x}"* AND "+b"*'],
  ["a\u0000b\ud800c", '"a b c"*'],
])("a search for %j is the expression %s", (text, expression) => {
  expect(matchOf(readSearch(text))).toBe(expression);
});

test("a search without a word is none", () => {
  expect(matchOf(readSearch('"" - *'))).toBeNull();
});

test("the tally counts what has no date, tag or text", () => {
  expect(filterSql({ states: ["completed"], starred: true }).tallied).toBe(true);
  expect(
    [{ from: 1 }, { to: 1 }, { tags: ["a"] }, { text: "a" }].map((each) => filterSql(each).tallied),
  ).toEqual([false, false, false, false]);
});
