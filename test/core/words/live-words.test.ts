import { afterAll, expect, test } from "vitest";
import { en } from "../../../core/words/en.ts";
import { formats, tellBy } from "../../../core/words/formats.ts";
import { liveWords } from "../../../core/words/live-words.ts";
import { loadWords } from "../../../core/words/load-words.ts";
import { pseudo } from "../../../core/words/pseudo.ts";

const before = formats();
afterAll(() => tellBy(before));

test("an object that is held on to follows the choice, a text that was read does not", () => {
  const { words, speak } = liveWords(en);
  const { settings, windows } = words;
  const { closing } = windows;
  const read = settings.title;
  speak(pseudo(en), { locale: "en", times: "utc" });
  expect(settings.title).toBe("[Šéttîñgš ····]");
  expect(closing.message(3)).toMatch(/^\[3 .*\]$/);
  expect(settings).toBe(words.settings);
  expect(read).toBe("Settings");
  speak(en, { locale: "en", times: "local" });
  expect(closing.title).toBe(en.windows.closing.title);
});

test("it can be listed, spread and looked into like the words themselves", () => {
  const { words, speak } = liveWords(en);
  speak(pseudo(en), { locale: "en", times: "local" });
  expect(Object.keys(words.cli.exits)).toEqual(Object.keys(en.cli.exits));
  expect({ ...words.cli.exits }.done).toMatch(/^\[/);
  expect(Object.values(words.cli.exits).every((text) => text.startsWith("["))).toBe(true);
  expect("title" in words.settings).toBe(true);
  expect(words.handOverPage.facts.head.map((each) => each[0])).toEqual(["[", "["]);
});

test("the choice is also how figures and moments are told", () => {
  const { speak } = liveWords(en);
  const words = pseudo(en);
  speak(words, { locale: "de-AT", times: "utc" });
  expect(formats()).toEqual({ locale: "de-AT", times: "utc", units: words.units });
});

test("each set of words can be loaded, English the one that is there", async () => {
  expect(await loadWords("en")).toBe(en);
  expect((await loadWords("pseudo")).settings.title).toBe("[Šéttîñgš ····]");
  expect(typeof (await loadWords("de")).settings.title).toBe("string");
});
