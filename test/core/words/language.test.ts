import { describe, expect, test } from "vitest";
import { firstOfOurs, localeOf } from "../../../core/words/language.ts";

describe("the first language that is ours", () => {
  test.each<[readonly string[], string]>([
    [["de"], "de"],
    [["de-AT", "en-US"], "de"],
    [["de_CH.UTF-8"], "de"],
    [["de_DE@euro"], "de"],
    [["DE-at"], "de"],
    [["fr-FR", "de-DE", "en"], "de"],
    [["en-GB", "de-DE"], "en"],
    [["fr-FR", "it"], "en"],
    [["C"], "en"],
    [["POSIX"], "en"],
    [["C.UTF-8"], "en"],
    [["", "de-DE"], "de"],
    [["deu-DE", "den-x"], "en"],
    [["\u0000de", "de de"], "en"],
    [[], "en"],
  ])("of %j is %s", (wanted, language) => {
    expect(firstOfOurs(wanted)).toBe(language);
  });
});

describe("a language in the system's region", () => {
  test.each<["en" | "de", string, string]>([
    ["de", "de-AT", "de-AT"],
    ["en", "de_CH.UTF-8", "en-CH"],
    ["en", "zh-Hant-TW", "en-TW"],
    ["de", "de", "de"],
    ["de", "C", "de"],
    ["en", "", "en"],
    ["de", 'en-US" onload="x', "de"],
  ])("%s on %s is %s", (language, system, locale) => {
    expect(localeOf(language, system)).toBe(locale);
    expect(Intl.getCanonicalLocales(localeOf(language, system))).toEqual([locale]);
  });
});
