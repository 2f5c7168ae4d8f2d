import { en } from "./en.ts";
import type { Dictionary } from "./speech.ts";
import type { Words } from "./words.ts";

/** Loads words. English is always there; every other set is loaded when it is first asked for. */
export async function loadWords(dictionary: Dictionary): Promise<Words> {
  switch (dictionary) {
    case "en":
      return en;
    case "de":
      return (await import("./de.ts")).de;
    case "pseudo":
      return (await import("./pseudo.ts")).pseudo(en);
  }
}
