import type { BodyTextProblem } from "../../body-layout.ts";
import type { Treatment } from "../../field-value.ts";
import { assertNever } from "../../result.ts";
import type { ParameterType } from "../../start-parameter.ts";
import { preciseTime } from "../clock-time.ts";
import { duration } from "../duration.ts";
import { spacedFingerprint } from "../en/fingerprint.ts";
import { figure } from "../formats.ts";
import type { Words } from "../words.ts";

const TYPES: Readonly<Record<ParameterType, string>> = {
  text: "Text",
  date: "Date",
  number: "Number",
  email: "Email Address",
  other: "Anderer",
};

const TREATMENTS: Readonly<Record<Treatment, string>> = {
  value: "Wert",
  omitted: "weggelassen",
  empty: 'leer ""',
  null: "null",
  json: "rohes JSON",
};

/** Bytes with their unit. */
function bytes(count: number): string {
  return count === 1 ? "1 Byte" : `${figure(count)} Bytes`;
}

/** Why a body that was written by hand cannot be shown as fields. */
function describeBodyText(problem: BodyTextProblem): string {
  switch (problem.kind) {
    case "nothing":
      return "Hier steht nichts: Die Anfrage hat keinen Body.";
    case "not_json":
      return `Kein gültiges JSON ab Zeile ${problem.fault.line}, Spalte ${problem.fault.column}.`;
    case "no_parameters":
      return "Gültiges JSON ohne ein Objekt data.startParameters.";
    default:
      return assertNever(problem);
  }
}

function forReal(host: string): string {
  return `Das führt das veröffentlichte Modul auf ${host} wirklich aus, mit diesen Werten. Es kann Mails senden und Daten schreiben.`;
}

/** Words of the Start view. */
export const start: Words["start"] = {
  button: "Session starten",
  firstRun:
    "Drücken Sie „Session starten“. Das ist eine eingebaute Sandbox: Nichts verlässt diesen Computer. Wartet sie auf Sie, öffnen Sie mit „Im Browser öffnen“ ihre Seite und füllen sie aus.",
  noParameters: "Dieses Modul startet ohne Parameter. Die Anfrage hat keinen Body.",
  sentCount: (sent, all) => `${sent} von ${all} gesendet`,
  noKeyYet: "Kein Schlüssel",
  keyHeldBack: "Schlüssel zurückgehalten",
  sending: "Wird gesendet…",
  bytes,
  same: (ago, values, session) => {
    const which = session === null ? "" : `, Session ${session}`;
    const what = values ? " mit genau diesen Werten" : "";
    return `Vor ${ago}${what} gestartet${which}; noch ein Druck startet eine zweite Session.`;
  },

  scenario: "Szenario",
  scenarioHint: "Wird an der Sandbox gesetzt, nie in der Anfrage.",

  field: {
    aside: (type, treatment) =>
      treatment === "value" ? TYPES[type] : `${TYPES[type]} · ${TREATMENTS[treatment]}`,
    treatments: "Was für diesen Parameter gesendet wird",
    treatment: (treatment) => TREATMENTS[treatment],
    noBytes: "keine Bytes",
    notSent: "nicht gesendet",
    emptyText: '""',
    nullText: "null",
    day: "JJJJ-MM-TT",
    calendar: "Tag wählen",
    fix: (text) => `${text} nehmen`,
    sendAnyway: "Trotzdem senden",
    sentAnyway: "Keine Adresse nach der Regel von HTML. Trotzdem gesendet, wie getippt.",
  },

  extra: {
    add: "Nicht beschriebenen Parameter hinzufügen",
    name: "API-Parametername",
    value: (apiName) => (apiName === "" ? "Wert des hinzugefügten Parameters" : `Wert von ${apiName}`),
    remove: (apiName) => (apiName === "" ? "Hinzugefügten Parameter entfernen" : `${apiName} entfernen`),
    title: "Nicht beschrieben, trotzdem gesendet",
  },

  filter: {
    label: "Parameter filtern",
    onlySent: "Nur gesendete",
    shown: (shown, all) => `${shown} von ${all} gezeigt`,
    nothing: "Kein Parameter passt. Was ausgefüllt ist, wird trotzdem gesendet.",
  },

  view: {
    label: "Formular oder JSON",
    fields: "Formular",
    json: "JSON",
    hint: "Zwei Ansichten desselben Bodys",
  },

  json: {
    editor: "Body als JSON",
    layOut: "Auf Zeilen verteilen",
    compact: "Zusammenziehen",
    edit: "JSON bearbeiten",
    written:
      "Der Body ist als JSON geschrieben: Reihenfolge, Leerzeichen und Schreibweisen werden gesendet, wie sie dastehen.",
    rawPart:
      "Er enthält außer den Parametern Teile, die hier kein Feld haben. Sie werden gesendet, wie sie dastehen.",
    byFields: "Zurück zu dem, was die Felder ergeben",
    undone: "Die Felder schreiben den Body wieder",
    problem: describeBodyText,
    waiting:
      "Er wird gesendet, wie er dasteht. Die Felder warten, bis er sich wieder als Felder zeigen lässt.",
    asTyped: "Was hier steht, wird Byte für Byte gesendet.",
  },

  askAboutKey: {
    body: (of) =>
      of === null
        ? "Im Body steht ein API-Schlüssel oder ein Passwort. Gesendet wird wie getippt, im Verlauf verdeckt: Gespeichert ist dann nicht, was gesendet wurde."
        : `Im Body steht der API-Schlüssel von ${of}. Gesendet wird wie getippt, im Verlauf verdeckt: Gespeichert ist dann nicht, was gesendet wurde.`,
    send: "Trotzdem senden",
  },

  request: {
    region: "Anfrage",
    title: "Genaue Anfrage",
    body: (count) => `Body ${bytes(count)}`,
    noBody: "kein Body",
    key: (fingerprint) => `Schlüssel ${spacedFingerprint(fingerprint)}`,
    noKey: "kein Schlüssel",
    copy: "Anfrage kopieren",
    copied: "Anfrage kopiert.",
    theseBytes: "Diese Bytes werden gesendet.",
    differs: (lines) => {
      if (lines === 0) return "Diese Bytes werden gesendet, dieselben wie beim letzten Start.";
      return lines === 1
        ? "Diese Bytes werden gesendet. 1 Zeile weicht vom letzten Start ab."
        : `Diese Bytes werden gesendet. ${lines} Zeilen weichen vom letzten Start ab.`;
    },
    show: "Anfrage zeigen",
    hide: "Anfrage ausblenden",
    bodyLabel: "Body",
  },

  recent: {
    title: "Letzte Starts",
    hint: "Wählen Sie einen, um seine Werte zu nehmen.",
    take: (time) => `Werte des Starts (${time}) nehmen`,
    same: "dieselben Werte",
    noValues: "keine Parameter",
  },

  outcome: {
    stamp: (left, at, { bodyBytes, ms }) =>
      [
        left ? `gesendet ${preciseTime(at)}` : `versucht ${preciseTime(at)}`,
        bodyBytes === null ? "kein Body" : bytes(bodyBytes),
        ms === null ? null : duration(ms),
      ]
        .filter((part) => part !== null)
        .join(" · "),
    accepted: (status) => `Angenommen ${status}`,
    exchange: "Aufruf zeigen",
    dismiss: "Zurück zur Anfrage",
  },

  confirm: {
    live: { title: "In LIVE starten?", meaning: forReal, start: "In LIVE starten" },
    unchosen: {
      title: "Starten? Für diese Verbindung ist keine Umgebung gewählt",
      meaning: forReal,
      start: "Trotzdem starten",
    },
    doubt: {
      title: "Noch eine starten?",
      meaning: (host) =>
        `Der frühere Start ist unklar: Vielleicht gibt es eine Session auf ${host}. Dann laufen zwei, und beide können echte Mails senden.`,
      start: "Noch eine starten",
    },
    alsoDoubt: "Der frühere Start ist unklar: Vielleicht gibt es schon eine Session, und dann laufen zwei.",
    payload: "Was gesendet wird",
    noPayload: "Die Anfrage hat keinen Body.",
  },

  setKey: "API-Schlüssel setzen…",
};
