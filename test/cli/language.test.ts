import { afterEach, expect, it } from "vitest";
import { speakAsWanted, spoken } from "../../cli/spoken.ts";
import { de } from "../../core/words/de.ts";
import { en } from "../../core/words/en.ts";
import { formats } from "../../core/words/formats.ts";
import { runCli } from "./running-cli.ts";

afterEach(() => speakAsWanted([], {}));

it.each<[readonly string[], NodeJS.ProcessEnv, string]>([
  [[], {}, "en"],
  [[], { LANG: "C" }, "en"],
  [[], { LANG: "fr_FR.UTF-8" }, "en-FR"],
  [[], { LANG: "de_AT.UTF-8" }, "de-AT"],
  [[], { LC_ALL: "POSIX", LC_MESSAGES: "de_DE", LANG: "de_DE" }, "en"],
  [[], { LC_ALL: "", LC_MESSAGES: "de_DE.UTF-8", LANG: "en_US" }, "de-DE"],
  [["--lang", "de", "check"], { LANG: "en_GB.UTF-8" }, "de-GB"],
  [["--lang=en"], { LANG: "de_DE.UTF-8" }, "en-DE"],
  [["--lang", "fr"], { LANG: "de_DE.UTF-8" }, "de-DE"],
  // Behind the command it is the language of a snippet.
  [["snippet", "--lang", "en"], { LANG: "de_DE.UTF-8" }, "de-DE"],
  [["--lang", "de", "check", "--json"], { LANG: "de_DE.UTF-8" }, "en-DE"],
  [["start", "--record=run.jsonl"], { LANG: "de_DE.UTF-8" }, "en-DE"],
  [["query", "--", "--json"], { LANG: "de_DE.UTF-8" }, "de-DE"],
])("%j with %j speaks as in %s", async (args, env, locale) => {
  await speakAsWanted(args, env);
  expect(formats().locale).toBe(locale);
  const { cli } = locale.startsWith("de") ? de : en;
  expect(spoken.cli.programs.summary).toBe(cli.programs.summary);
});

it("speaks German where the environment does, to people alone", async () => {
  const env = { LANG: "de_DE.UTF-8" };
  const [help, refused, english, check, german] = await Promise.all([
    runCli(["start", "--help"], { env }),
    runCli(["start"], { env }),
    runCli(["--lang", "en", "start"], { env }),
    runCli(["check", "--base-url", "http://127.0.0.1:1", "--json"], { env }),
    runCli(["check", "--base-url", "http://127.0.0.1:1", "--json"]),
  ]);
  const oneLine = (text: string) => text.replaceAll(/\s+/g, " ");
  expect(oneLine(help.stdout)).toContain(de.cli.programs.start);
  expect(refused).toMatchObject({ code: 2, stdout: "" });
  expect(refused.stderr).toContain(de.cli.usage.hint("module-bench start"));
  expect(english.stderr).toContain(en.cli.usage.hint("module-bench start"));
  // What machines read is the same, but for how long things took.
  const timeless = (text: string) => text.replaceAll(/\d+/g, "N");
  expect(timeless(check.stdout)).toBe(timeless(german.stdout));
  expect(check.code).toBe(german.code);
});

it("refuses a language that it does not speak, and one behind the command that takes none", async () => {
  const french = await runCli(["--lang", "fr", "check"]);
  expect(french).toMatchObject({ code: 2, stdout: "" });
  expect(french.stderr).toContain(en.cli.usage.spoken(["en", "de"]));
  expect((await runCli(["check", "--lang", "de"])).code).toBe(2);
});
