import { expect, it } from "vitest";
import type { Speech } from "../../../core/words/speech.ts";
import type { Preferences } from "../../../electron/bridge/views/preferences.ts";
import { decideSpeech, type SpeechSources } from "../../../electron/main/decide-speech.ts";

const NOTHING: SpeechSources = { asked: "", wanted: [], region: "", pseudo: false };

it.each<[string, Preferences["language"], Partial<SpeechSources>, Partial<Speech>]>([
  [
    "what was chosen, whatever the system says",
    "en",
    { asked: "de", wanted: ["de-DE"] },
    { dictionary: "en" },
  ],
  ["what was chosen, in the system's region", "en", { region: "de-AT" }, { locale: "en-AT" }],
  ["the system's first", "system", { wanted: ["de-CH", "en-US"] }, { dictionary: "de" }],
  ["the system's first that is ours", "system", { wanted: ["fr-FR", "de-DE"] }, { dictionary: "de" }],
  ["English where the system names none of ours", "system", { wanted: ["fr-FR"] }, { dictionary: "en" }],
  ["English where the system names none", "system", {}, { dictionary: "en", locale: "en" }],
  ["--lang before the system", "system", { asked: "de", wanted: ["en-US"] }, { dictionary: "de" }],
  [
    "the system where --lang names none of ours",
    "system",
    { asked: "fr", wanted: ["de"] },
    { dictionary: "de" },
  ],
  [
    "nobody's words for tests",
    "de",
    { pseudo: true, region: "de-DE" },
    { dictionary: "pseudo", locale: "de-DE" },
  ],
])("speaks %s", (_, language, sources, speech) => {
  expect(decideSpeech({ language, times: "utc" }, { ...NOTHING, ...sources })).toMatchObject({
    ...speech,
    times: "utc",
  });
});
