import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TIMES } from "../../../core/words/formats.ts";
import { LANGUAGES } from "../../../core/words/language.ts";
import { type Preferences, ZOOM_STEPS } from "../../bridge/views/preferences.ts";
import type { WindowPlace } from "../preferences.ts";

/** What a window needs of the preferences before they are there. */
export interface FirstLook {
  readonly theme: Preferences["theme"];
  readonly zoom: Preferences["zoom"];
  readonly language: Preferences["language"];
  readonly times: Preferences["times"];
  /** `null` when it is not known where the window was. */
  readonly place: WindowPlace | null;
}

const THEMES: readonly Preferences["theme"][] = ["system", "light", "dark"];
const LANGUAGE_CHOICES: readonly Preferences["language"][] = ["system", ...LANGUAGES];

/**
 * Peeks into `preferences.json` for the window, which is there before the packages that read it properly are loaded.
 *
 * Nothing is mended, told or written, and nothing is thrown: what does not fit is as if it were not there. The
 * `PreferenceStore` has the last word a moment later.
 */
export function firstLook(folder: string): FirstLook {
  const kept = readObject(join(folder, "preferences.json"));
  const likes = asObject(kept.preferences);
  const theme = THEMES.find((each) => each === likes.theme) ?? "system";
  const zoom = ZOOM_STEPS.find((each) => each === likes.zoom) ?? 100;
  const language = LANGUAGE_CHOICES.find((each) => each === likes.language) ?? "system";
  const times = TIMES.find((each) => each === likes.times) ?? "local";
  return { theme, zoom, language, times, place: asPlace(asObject(kept.windowPlace)) };
}

function asPlace(found: Readonly<Record<string, unknown>>): WindowPlace | null {
  const { x, y, width, height, maximized, fullScreen = false } = found;
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  if (width < 200 || height < 200) return null;
  if (typeof maximized !== "boolean" || typeof fullScreen !== "boolean") return null;
  return { x, y, width, height, maximized, fullScreen };
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function readObject(file: string): Readonly<Record<string, unknown>> {
  try {
    return asObject(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
