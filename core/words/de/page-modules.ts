import type { ModuleKind } from "../../published-module.ts";
import { assertNever } from "../../result.ts";
import type { ParameterType } from "../../start-parameter.ts";
import type { Words } from "../words.ts";

/** Words about published modules and their start parameters. */
export const modules: Words["modules"] = {
  title: "Module",
  newModule: "Neues Modul",
  newConnection: "Neue Verbindung",
  newIn: (connection) => `Neues Modul in ${connection}`,
  find: "Modul suchen",
  columns: {
    module: "Modul",
    kind: "Art",
    parameters: "Parameter",
    lastSession: "Letzte Session",
    key: "API-Schlüssel",
    actions: "Aktionen",
  },
  neverStarted: "noch nicht gestartet",
  nothingFound: (text) => `Kein Modul hat „${text}“ in Name oder ID.`,
  clearFind: "Alle zeigen",
  emptyConnection: "Hier ist noch kein Modul beschrieben.",
  own: "Jetzt Ihre eigenen Module.",
  ownWayOn:
    "Beschreiben Sie ein veröffentlichtes Modul einmal: seine Verbindung, seine ID und seine Startparameter. Die API hat keinen Aufruf, der sie nennt; übertragen Sie sie von der Plattform.",
  kind: (kind) => KINDS[kind].label,
  kindDetail: (kind) => KINDS[kind].detail,
  more: "Mehr",
  moreAbout: (name) => `Mehr zu ${name}`,
  edit: "Modul bearbeiten",
  duplicate: "Duplizieren",
  remove: "Löschen",
  removed: (name) => `„${name}“ wurde gelöscht. Seine Sessions bleiben.`,
  sandboxNote: "Nichts verlässt diesen Computer",
  tabs: {
    label: "Ansichten des Moduls",
    start: "Start",
    parameters: "Parameter",
    sessions: "Sessions",
  },

  newTitle: "Neues Modul",
  editTitle: (name) => `${name} bearbeiten`,
  copyName: (name) => `${name} (Kopie)`,
  groupConnection: "Verbindung",
  groupModule: "Modul",
  pickConnection: "Verbindung",
  pickNew: "Neue Verbindung…",
  name: "Name",
  nameHint: "So nennen Sie es. Steht nur hier.",
  moduleId: "Modul-ID",
  moduleIdHint: "Aus den Publishing settings des Moduls. Groß- und Kleinschreibung zählen.",
  moduleIdGuess: "Aus dem eingefügten Link. Eine Vermutung: Vergleichen Sie mit der Plattform.",
  kindLabel: "Art",
  notes: "Notizen",
  needName: "Geben Sie dem Modul einen Namen.",
  needModuleId: "Geben Sie die ID des Moduls ein.",
  moduleIdBlank:
    "In der ID ist ein Leerzeichen. Sie wird gesendet wie getippt, und die Plattform wird sie nicht kennen.",
  moduleIdIsLink: "Das ist ein Link. Fügen Sie ihn bei „Basis-URL“ ein; von dort kommt die ID.",
  needConnection: "Wählen Sie eine Verbindung.",
  notSaved: "Das ließ sich nicht speichern.",
  notSavedWayOn:
    "Was Sie getippt haben, ist noch da. Prüfen Sie, ob Platz ist, und speichern Sie noch einmal.",
  mistakes: (count) =>
    count === 1 ? "1 Feld braucht einen Blick." : `${count} Felder brauchen einen Blick.`,
  saved: (name) => `„${name}“ ist gespeichert.`,
  keyNote: "Der API-Schlüssel wird nach dem Speichern gesetzt, in einem eigenen Fenster.",
};

/** Words about start parameters. */
export const parameters: Words["parameters"] = {
  title: "Startparameter",
  group: (number) => `Parameter ${number}`,
  name: "Name",
  type: "Typ",
  apiName: "API-Parametername",
  typeName: (type, word) => (type === "other" && word !== undefined ? word : TYPE_NAMES[type]),
  add: "Parameter hinzufügen",
  remove: (number) => `Parameter ${number} entfernen`,
  moveUp: (number) => `Parameter ${number} nach oben`,
  moveDown: (number) => `Parameter ${number} nach unten`,
  empty: "Dieses Modul startet ohne Parameter. Das ist erlaubt: Die Anfrage hat dann keinen Body.",
  hint: "In der Reihenfolge, in der sie gesendet werden. Zeilen einer Tabelle lassen sich in einen Namen einfügen; Enter fügt eine Zeile an, Alt+↑ und Alt+↓ verschieben sie, → in einem leeren API-Namen übernimmt den Vorschlag.",
  suggestion: (apiName) => `${apiName} übernehmen`,
  suggested: "Aus dem Namen vorgeschlagen. Vergleichen Sie mit der Plattform.",
  otherHint: "Als rohes JSON gesendet.",
  handle: (number) => `Parameter ${number} ziehen`,
  undo: "Rückgängig",
  redo: "Wiederholen",
  moved: (number) => `An Platz ${number} verschoben.`,
  undone: "Rückgängig gemacht.",
  redone: "Wiederholt.",
  needName: "Geben Sie dem Parameter seinen Namen aus dem Editor des Moduls.",
  needApiName: "Geben Sie den Namen ein, den der Aufruf verwendet.",
  remark(remark) {
    switch (remark.kind) {
      case "same_name":
        return `Parameter ${remark.as + 1} heißt auch so. Beide werden gesendet, und wer sie liest, sieht einen davon.`;
      case "blank_ends":
        return "Beginnt oder endet mit einem Leerzeichen. Leerzeichen zählen in diesem Namen.";
      case "hidden":
        return `Enthält ein Zeichen, das nicht zu sehen ist (${remark.character}). Es zählt: Der Aufruf muss es auch senden.`;
      case "foreign_letter":
        return `„${remark.letter}“ ist ein Buchstabe einer anderen Schrift, der wie einer von diesen aussieht. Auf der Plattform steht vielleicht der andere.`;
      case "looks_like":
        return `Kaum vom Namen von Parameter ${remark.as + 1} zu unterscheiden. Schreibung, Leerzeichen und jeder Buchstabe zählen.`;
      case "prototype":
        return "Viele Programme verlieren einen Wert dieses Namens, wenn sie JSON lesen.";
      case "escaped":
        return "JSON schreibt ein Anführungszeichen oder einen Backslash im Namen mit einem weiteren Backslash. So wird gesendet.";
      case "whole_number":
        return "Viele Programme rücken Namen, die ganze Zahlen sind, nach vorn.";
      case "same_as_name":
        return "Das ist der Name im Editor. Der Aufruf verwendet den API-Parameternamen, der auf der Plattform daneben steht.";
      default:
        return assertNever(remark);
    }
  },
  taken: (count) => (count === 1 ? "1 Parameter wurde eingefügt." : `${count} Parameter wurden eingefügt.`),
  saved: "Die Parameter sind gespeichert.",
  unsaved: "Noch nicht gespeichert",
  discard: "Änderungen verwerfen",
  discarded: "Änderungen verworfen.",
  sandboxNote: "Dieses Modul gehört zur Sandbox und bleibt, wie es ist. Duplizieren Sie es, um es zu ändern.",
};

const KINDS: Readonly<Record<ModuleKind, { readonly label: string; readonly detail: string }>> = {
  input: {
    label: "Input",
    detail: "Ein Mensch füllt seine Seiten aus; es ruht in waiting_for_input.",
  },
  processing: {
    label: "Processing",
    detail: "Es hat keine Seiten und läuft von selbst bis zum Ende.",
  },
  not_sure: { label: "Nicht sicher", detail: "Lässt sich später wählen." },
};

const TYPE_NAMES: Readonly<Record<ParameterType, string>> = {
  text: "Text",
  date: "Date",
  number: "Number",
  email: "Email Address",
  other: "Anderer",
};
