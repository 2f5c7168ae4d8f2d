import { describe, expect, test } from "vitest";
import { FAILURE_CODES } from "../../../core/transport.ts";
import { de } from "../../../core/words/de.ts";
import { en } from "../../../core/words/en.ts";
import { SCENARIOS } from "../../../sandbox/scenarios.ts";
import { HAPPENINGS, HOST, PHASES } from "./happenings.ts";
import { expectSentence, expectTitle } from "./plain-words.ts";
import { leavesOf, markedArguments, toldOf } from "./walk-words.ts";

/** Every text, and what each function tells of arguments that it takes. */
const TOLD = leavesOf(de).flatMap(({ path, value }) => {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "function") return [];
  return markedArguments(Math.min(value.length, 3)).flatMap((args) => {
    const text = toldOf(value, args);
    return text === null ? [] : [{ path, text }];
  });
});

/** Those of `TOLD` that something is wrong with. */
function withFault(fault: RegExp): readonly string[] {
  return TOLD.filter(({ text }) => fault.test(text)).map(({ path, text }) => `${path}: ${text}`);
}

/** Names, signs, and words that German shares with English. A text that is the same in both has to be one of these. */
const SHARED =
  /^(?:|OK|TEST|LIVE|UTC|JSON|Markdown|null|""|Sessions?|Session .*…|Start|Name|Parameter|Proxy|Passphrase|Body|Export|Support|Updates|Sandbox|offline|Module Bench|Electron|Chromium|Node\.js|OpenAPI 3\.1…|JSON Schema…|Publishing settings › .*|curl \(.*\)|PowerShell|JavaScript \(Node\)|Python|Java|C#|Go|PHP|Power Automate|n8n)$/;

describe("German", () => {
  test("says Sie, does not beg, and does not shout", () => {
    expect(withFault(/(?<![-\w])(?:[Dd](?:u|ich|ir|ein\w*)|[Bb]itte|[Ll]eider)\b|!/)).toEqual([]);
  });

  test("quotes „so“, and writes no English quotation mark or apostrophe", () => {
    const odd = TOLD.filter(({ text }) => /[”’‘]|«|»/.test(text) || marks(text) !== "");
    expect(odd).toEqual([]);
  });

  test("has one word for one thing: none of those that others would say", () => {
    // Modul, Verbindung, Startparameter, Zustand, Aufruf, Zeitleiste, Vorlage, Szenario, Schlagwort, speichern.
    const others =
      /\b(?:Connections?|Start-Parameter|Status der Session|Exchanges?|Timeline|Presets?|Scenario|Tags|[Ss]ichern|[Gg]esichert (?:in|als)|API-Keys?|Requests?|Response|Environment)\b/;
    expect(withFault(others)).toEqual([]);
  });

  test("has no text left in English", () => {
    const english = new Map(leavesOf(en).map(({ path, value }) => [path, value]));
    const same = leavesOf(de).filter(
      ({ path, value }) => typeof value === "string" && value === english.get(path) && !SHARED.test(value),
    );
    expect(same).toEqual([]);
  });

  test("tells everything that happens with a title, a meaning and a way on, in plain words", () => {
    for (const happening of HAPPENINGS) {
      const { title, meaning, next } = de.describe(happening);
      expectTitle(title);
      expectSentence(meaning);
      expect(next.length, JSON.stringify(happening)).toBeGreaterThan(0);
      next.forEach(expectSentence);
    }
  });

  test("tells failures apart, and names the proxy where it happened there", () => {
    const told = (phase: (typeof PHASES)[number]) =>
      FAILURE_CODES.map((code) => de.describe({ kind: "no_answer", code, phase, host: HOST }));
    for (const phase of PHASES) {
      expect(new Set(told(phase).map(({ title }) => title)).size).toBe(FAILURE_CODES.length);
      expect(new Set(told(phase).map(({ meaning }) => meaning)).size).toBe(FAILURE_CODES.length);
    }
    for (const { title, meaning } of told("proxy").filter((each) => each.title.includes("am Proxy"))) {
      expect(`${title}. ${meaning}`).toContain(`Proxy auf dem Weg zu ${HOST}`);
    }
    for (const { meaning } of told("connect")) expect(meaning).not.toContain("Proxy auf dem Weg zu Proxy");
  });

  test("tells what each scenario of the sandbox plays", () => {
    for (const { id, title, description } of SCENARIOS) {
      const told = de.scenario(id, { title, plays: description });
      expect(told.plays).not.toBe(description);
      expectSentence(told.plays.replace("fatal_errored", "X"));
      expect(told.title).toMatch(/[^.]$/);
    }
    expect(new Set(SCENARIOS.map(({ id }) => de.scenario(id, { title: id, plays: id }).title)).size).toBe(
      SCENARIOS.length,
    );
  });

  test("counts one and many in words that fit", () => {
    const counts = [
      [de.shell.watching(1), de.shell.watching(2)],
      [de.merge.taken(1), de.merge.taken(2)],
      [de.doubt.count(1), de.doubt.count(3)],
      [de.timeline.checked(1, 1), de.timeline.checked(2, 2)],
      [de.windows.watched(1, 1), de.windows.watched(2, 2)],
    ];
    expect(counts).toEqual([
      ["1 Session beobachtet", "2 Sessions beobachtet"],
      ["1 Modul wurde übernommen.", "2 Module wurden übernommen."],
      ["1 Start unklar", "3 Starts unklar"],
      ["1 Antwort, 1 Abfrage ohne Antwort", "2 Antworten, 2 Abfragen ohne Antwort"],
      ["1 Session beobachtet, 1 wartet auf Eingabe", "2 Sessions beobachtet, 2 warten auf Eingabe"],
    ]);
  });
});

/** What is left of a text's quotation marks when each pair „…“ is taken out. */
function marks(text: string): string {
  return text.replaceAll(/[^„“]/g, "").replaceAll("„“", "");
}
