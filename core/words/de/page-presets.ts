import { visibleText } from "../../visible-text.ts";
import type { Words } from "../words.ts";
import { parameters } from "./page-modules.ts";

function listed(names: readonly string[]): string {
  return names.map(visibleText).join(", ");
}

/** Words about values that come back: presets, and starting again with changes. */
export const presets: Words["presets"] = {
  region: "Woher die Werte kommen",
  label: "Werte",
  none: "Keine Vorlage",
  ofStart: (time) => `Start ${time}`,
  changed: (count) => (count === 1 ? "1 weicht ab" : `${count} weichen ab`),
  same: "nichts weicht ab",
  unsaved: "geändert",
  choose: "Werte einer Vorlage oder eines früheren Starts nehmen",
  groupPresets: "Vorlagen",
  groupStarts: "Letzte Starts",
  noPresets: "Noch keine gespeichert",
  saveAs: "Als Vorlage speichern…",
  save: (name) => `Änderungen an „${name}“ speichern`,
  rename: (name) => `„${name}“ umbenennen…`,
  remove: (name) => `„${name}“ löschen`,
  saved: (name) => `Die Vorlage „${name}“ ist gespeichert.`,
  renamed: (name) => `Die Vorlage heißt jetzt „${name}“.`,
  removed: (name) => `Die Vorlage „${name}“ wurde gelöscht.`,
  noFields:
    "Dieser Body lässt sich nicht als Felder zeigen, und eine Vorlage enthält Felder. Berichtigen Sie ihn zuerst.",
  notRead:
    "Die Vorlagen ließen sich nicht lesen. Öffnen Sie das Formular neu, um es noch einmal zu versuchen.",
  notDone:
    "Die Vorlage ließ sich nicht schreiben. Prüfen Sie, ob Platz ist, und versuchen Sie es noch einmal.",
  taken: (from) => `Werte von „${from}“ übernommen.`,
  takenStart: (time) => `Werte des Starts (${time}) übernommen.`,

  newTitle: "Als Vorlage speichern",
  renameTitle: "Vorlage umbenennen",
  name: "Name",
  nameHint: "Texte bleiben wie getippt. Session und Zeit gehören nicht dazu.",
  needName: "Geben Sie der Vorlage einen Namen.",
  sameName: "Eine andere Vorlage dieses Moduls heißt auch so.",
  confirmSave: "Vorlage speichern",
  confirmRename: "Umbenennen",

  report: {
    title: "Damals war das Modul anders beschrieben.",
    dropped: (names) => `Nicht mehr gesendet: ${listed(names)}.`,
    added: (names) => `Neu und leer gelassen: ${listed(names)}.`,
    retyped: (apiName, from, to) =>
      `${visibleText(apiName)} war ${parameters.typeName(from)} und ist jetzt ${parameters.typeName(to)}; der Text ist wie getippt.`,
  },

  differences: {
    title: "Was von jenem Start abweicht",
    parameter: "Parameter",
    earlier: "Damals",
    now: "Jetzt",
    notSent: "nicht gesendet",
  },
  withChanges: "Mit Änderungen neu starten",
};
