import type { ConnectionColour } from "../../connection.ts";
import type { Words } from "../words.ts";

/** Words about connections. */
export const connections: Words["connections"] = {
  newTitle: "Neue Verbindung",
  editTitle: (name) => `Verbindung ${name}`,
  group: "Verbindung",
  name: "Name",
  baseUrl: "Basis-URL",
  baseUrlHint: "Fügen Sie irgendeinen Link Ihres Tenants ein; er wird auf den Teil gekürzt, der zählt.",
  environment: "Umgebung",
  chooseEnvironment: "Wählen…",
  environmentHint: "Nicht gewählt gilt als LIVE.",
  environments: {
    test: "TEST",
    testDetail: "Ein Ort zum Ausprobieren.",
    live: "LIVE",
    liveDetail: "Starts wirken wirklich: Sie können Mails senden und Daten schreiben.",
    own: "Eigenes Wort…",
    ownDetail: "Etwa Staging.",
  },
  ownName: "Name der Umgebung",
  colour: "Farbe",
  colourName: (colour) => COLOURS[colour],
  needName: "Geben Sie der Verbindung einen Namen.",
  needEnvironment: "Wählen Sie, wohin diese Verbindung führt. Bis dahin gilt sie als LIVE.",
  needOwnName: "Geben Sie der Umgebung einen Namen.",
  cut: (url, cut) => `Gekürzt auf ${url}. Weggelassen: ${cut}`,
  schemeAdded: (url) => `Gelesen als ${url}.`,
  callsGoTo: (url) => `Aufrufe gehen an ${url}/api/execution/…`,
  edit: "Verbindung bearbeiten",
  editNamed: (name) => `Verbindung ${name} bearbeiten`,
  duplicateNamed: (name) => `Verbindung ${name} duplizieren`,
  copyName: (name) => `${name} (Kopie)`,
  remove: "Verbindung löschen",
  removed: (name, count) => {
    if (count === 0) return `„${name}“ wurde gelöscht.`;
    return count === 1
      ? `„${name}“ und 1 Modul wurden gelöscht. Die Sessions bleiben.`
      : `„${name}“ und ${count} Module wurden gelöscht. Die Sessions bleiben.`;
  },
  saved: (name) => `„${name}“ ist gespeichert.`,
  originChange:
    "Die Schlüssel dieser Verbindung gehören zu ihrer Adresse. Nach einem Wechsel der Adresse müssen sie neu gesetzt werden.",
  notChosen: "Niemand hat gesagt, wohin diese Verbindung führt; darum gilt sie als LIVE.",
};

const COLOURS: Readonly<Record<ConnectionColour, string>> = {
  teal: "Türkis",
  blue: "Blau",
  purple: "Violett",
  pink: "Rosa",
  orange: "Orange",
  yellow: "Gelb",
  green: "Grün",
  grey: "Grau",
};
