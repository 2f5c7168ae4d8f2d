import type { StartProblem } from "../../happening.ts";
import type { Description } from "../description.ts";

const NOTHING = "Nichts gesendet";

const PROBLEMS: Readonly<Record<StartProblem, Description>> = {
  no_key: {
    title: NOTHING,
    meaning: "Für dieses Modul gibt es keinen API-Schlüssel; darum wurde nichts gesendet.",
    next: ["Setzen Sie ihn, dann starten Sie noch einmal."],
  },
  holds_key: {
    title: NOTHING,
    meaning: "In der ID des Moduls steht ein API-Schlüssel oder ein Passwort; darum wurde nichts gesendet.",
    next: [
      "Nehmen Sie das heraus: Ein Schlüssel gehört in die Authorization-Zeile und sonst nirgends hin. Dann starten Sie noch einmal.",
    ],
  },
  asks_about_key: {
    title: NOTHING,
    meaning: "Im Body steht ein API-Schlüssel oder ein Passwort; darum wurde bisher nichts gesendet.",
    next: ["Nehmen Sie das heraus, oder senden Sie vom Formular des Moduls aus: Dort werden Sie gefragt."],
  },
  changed: {
    title: NOTHING,
    meaning:
      "Die Beschreibung des Moduls oder sein Zähler hat sich inzwischen geändert; darum wurde nichts gesendet.",
    next: ["Sehen Sie das Formular durch, und starten Sie noch einmal."],
  },
  busy: {
    title: NOTHING,
    meaning: "Ein Start dieses Moduls ist noch unterwegs.",
    next: ["Warten Sie seine Antwort ab, dann starten Sie noch einmal."],
  },
  not_recorded: {
    title: NOTHING,
    meaning: "Der Start ließ sich nicht festhalten; darum wurde nichts gesendet.",
    next: ["Schaffen Sie Platz, oder prüfen Sie die Rechte des Datenordners. Dann starten Sie noch einmal."],
  },
  no_module: {
    title: NOTHING,
    meaning: "Das Modul dieses Starts ist hier nicht mehr beschrieben; darum wurde nichts gesendet.",
    next: ["Beschreiben Sie es neu, und starten Sie es von seinem Formular aus."],
  },
  failed: {
    title: "Nicht übergeben",
    meaning: "Der Start ließ sich innerhalb der App nicht übergeben.",
    next: ["Sehen Sie unter „Letzte Starts“ nach, bevor Sie noch einmal starten."],
  },
};

/** Puts into words why a start did not come about. */
export function describeStartProblem(problem: StartProblem): Description {
  return PROBLEMS[problem];
}
