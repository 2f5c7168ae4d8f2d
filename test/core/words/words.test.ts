import { describe, expect, test } from "vitest";
import { de } from "../../../core/words/de.ts";
import { en } from "../../../core/words/en.ts";
import { pseudo } from "../../../core/words/pseudo.ts";
import type { Words } from "../../../core/words/words.ts";
import { fixedWordsOf, leavesOf, markedArguments, toldOf } from "./walk-words.ts";

const ENGLISH = leavesOf(en);

test("a language that lacks a text, or takes other arguments, does not compile", () => {
  const { settings, ...others } = en;
  const { title, ...lacking } = settings;
  // @ts-expect-error Settings have no title.
  const short: Words = { ...others, settings: lacking };
  // @ts-expect-error A title takes no arguments.
  const other: Words = { ...others, settings: { ...lacking, title: () => title } };
  expect([short.settings.title, typeof other.settings.title]).toEqual([undefined, "function"]);
});

describe.each<[string, Words]>([
  ["de", de],
  ["pseudo", pseudo(en)],
])(`%s beside English, each of ${ENGLISH.length} texts`, (_, words) => {
  const other = new Map(leavesOf(words).map(({ path, value }) => [path, value]));

  test("has the same names and no other, and functions where English has some", () => {
    const kinds = (leaves: Iterable<readonly [string, unknown]>) =>
      [...leaves].map(([path, value]) => `${path}: ${typeof value}`).sort();
    expect(kinds(other)).toEqual(kinds(ENGLISH.map(({ path, value }) => [path, value])));
  });

  test("has no empty text where English has one", () => {
    const empty = ENGLISH.filter(({ path, value }) => value !== "" && other.get(path) === "");
    expect(empty).toEqual([]);
  });

  test("keeps in each text what has the same name in every language", () => {
    const lost = ENGLISH.flatMap(({ path, value }) => {
      const told = other.get(path);
      if (typeof value !== "string" || typeof told !== "string") return [];
      const [wanted, found] = [fixedWordsOf(plain(value)), fixedWordsOf(plain(told))];
      return JSON.stringify(wanted) === JSON.stringify(found) ? [] : [{ path, wanted, found }];
    });
    expect(lost).toEqual([]);
  });

  test("tells each argument that English tells", () => {
    let compared = 0;
    const lost = ENGLISH.flatMap(({ path, value }) => {
      if (typeof value !== "function") return [];
      for (const args of markedArguments(Math.min(value.length, 4))) {
        const [english, told] = [toldOf(value, args), toldOf(other.get(path), args)];
        if (english === null || told === null) continue;
        compared += 1;
        const [wanted, found] = [fixedWordsOf(english), fixedWordsOf(plain(told))];
        if (JSON.stringify(wanted) !== JSON.stringify(found)) return [{ path, args, english, told }];
      }
      return [];
    });
    expect(lost).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  });
});

/** Without the accents of the pseudo-locale. */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{Mark}/gu, "");
}
