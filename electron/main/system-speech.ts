import { app } from "electron";
import type { SpeechSources } from "./decide-speech.ts";

/**
 * What this system says about languages. Once the app is ready.
 *
 * `MODULE_BENCH_WORDS=pseudo` chooses the pseudo-locale in an unpacked app; nothing in Settings does.
 */
export function systemSpeech(): SpeechSources {
  return {
    asked: app.commandLine.getSwitchValue("lang"),
    wanted: app.getPreferredSystemLanguages(),
    region: app.getSystemLocale(),
    pseudo: !app.isPackaged && process.env.MODULE_BENCH_WORDS === "pseudo",
  };
}
