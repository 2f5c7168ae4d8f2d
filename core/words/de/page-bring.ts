import type {
  BroughtFailure,
  BroughtForm,
  BroughtRemark,
  FieldSource,
  TypeReason,
} from "../../bring/brought.ts";
import { assertNever } from "../../result.ts";
import { spacedFingerprint } from "../en/fingerprint.ts";
import type { Words } from "../words.ts";

/** Words about what a person brings: the paste box, files, and what came out of them. */
export const bring: Words["bring"] = {
  label: "Einfügen, was Sie haben",
  placeholder: "https://… oder curl … oder POST … oder { … }",
  hint: "Ein Browser-Link, das Beispiel aus dem API-Text, cURL, PowerShell, ein JSON-Body, Postman, OpenAPI oder eine Datei von Module Bench. Dateien lassen sich überall ablegen.",
  read: "Auswerten",
  chooseFile: "Datei wählen…",
  chooseFolder: "Ordner wählen…",
  dropHere: "Datei hier ablegen, um sie anzusehen. Gespeichert wird noch nichts.",
  show: "Stelle zeigen",
  nothing: "Daraus ließ sich nichts lesen.",
  nothingIn: (file) => `Aus ${file} ließ sich nichts lesen.`,
  failure(failure) {
    const text = FAILURES[failure.kind](failure);
    return HAS_PLACE.has(failure.kind) ? `${text} ${placeText(failure)}` : text;
  },
  came: (form) => FORMS[form],
  cameIn: "Was eingegangen ist",
  notSavedYet:
    "Es füllt, was unten leer war. Ändern Sie, was Sie mögen; gespeichert wird erst mit „Speichern“.",
  fieldFrom: (source) => SOURCES[source],
  typeFrom: (reason) => REASONS[reason],
  parameter: "Parameter",
  type: "Typ",
  guess: "Woher bekannt",
  remark(remark) {
    switch (remark.kind) {
      case "repaired":
        return `Zeile ${remark.line}: ${REPAIRED[remark.what]}`;
      case "left_out":
        return `Weggelassen: ${remark.names.join(", ")}.`;
      case "other_requests":
        return remark.count === 1
          ? "1 weitere Anfrage ist kein Start eines Moduls und wurde weggelassen."
          : `${remark.count} weitere Anfragen sind keine Starts eines Moduls und wurden weggelassen.`;
      case "placeholder_id":
        return "Wo die ID des Moduls hingehört, steht ein Platzhalter. Geben Sie die ID ein.";
      case "not_secure":
        return `${remark.host} ist ein anderer Computer, und über http ginge der Schlüssel ungeschützt. Geben Sie die https-Adresse ein.`;
      case "unknown_members":
        return `Dieser Version nicht bekannt und weggelassen: ${remark.names.join(", ")}.`;
      case "body_elsewhere":
        return "Der Body entsteht anderswo oder liegt in einer Datei. Fügen Sie ihn allein ein, um seine Parameter zu bekommen.";
      case "flat_body":
        return "Das JSON hat keine Startparameter unter data; darum wurden seine eigenen Namen genommen. Eine Vermutung: Vergleichen Sie mit der Plattform.";
      case "twice":
        return `${remark.apiName} steht zweimal da. Genommen wurde das letzte, wie beim Lesen von JSON.`;
      case "variable":
        return `Die Variable ${remark.name} wird anderswo gesetzt. Wo ihr Wert hingehört, steht ihr Name.`;
      case "reference_outside":
        return remark.count === 1
          ? "1 Verweis führt aus dem Dokument hinaus. Nichts wird nachgeladen; er wurde weggelassen."
          : `${remark.count} Verweise führen aus dem Dokument hinaus. Nichts wird nachgeladen; sie wurden weggelassen.`;
      default:
        return assertNever(remark);
    }
  },
  keyFound: (fingerprint, host) =>
    host === null
      ? `Im Text steht ein API-Schlüssel: ${spacedFingerprint(fingerprint)}. Aus der Seite ist er schon wieder heraus.`
      : `Im Text steht ein API-Schlüssel für ${host}: ${spacedFingerprint(fingerprint)}. Aus der Seite ist er schon wieder heraus.`,
  keepKey: "Als Schlüssel dieses Moduls merken",
  keyNotKept: {
    kept: "",
    not_written:
      "Der API-Schlüssel wurde nicht gemerkt: Er ließ sich nicht schreiben. Setzen Sie ihn von Hand.",
    gone: "Der API-Schlüssel wurde zu lange gehalten und ist fort. Setzen Sie ihn von Hand.",
    other_host:
      "Der API-Schlüssel wurde nicht gemerkt: Er stand bei einem anderen Host als dem der Verbindung. Setzen Sie ihn von Hand, wenn er hierher gehört.",
  },
};

const FORMS: Readonly<Record<BroughtForm, string>> = {
  link: "Ein Browser-Link",
  http: "Eine HTTP-Anfrage",
  curl_bash: "Ein cURL-Befehl",
  curl_cmd: "Ein cURL-Befehl für die Windows-Eingabeaufforderung",
  curl_powershell: "Ein cURL-Befehl für PowerShell",
  powershell: "Ein PowerShell-Aufruf",
  json_body: "Ein JSON-Body",
  postman: "Eine Postman-Sammlung",
  openapi: "Ein OpenAPI-Dokument",
  json_schema: "Ein JSON Schema",
  module_file: "Eine Moduldatei von Module Bench",
  library_file: "Eine Bibliothek von Module Bench",
};

const SOURCES: Readonly<Record<FieldSource, string>> = {
  link: "Aus dem eingefügten Link. Eine Vermutung: Vergleichen Sie mit der Plattform.",
  address: "Aus der Adresse des eingefügten Aufrufs.",
  host_line: "Aus der Host-Zeile des eingefügten Aufrufs.",
  file: "Aus der eingelesenen Datei.",
  title: "Aus dem Titel dessen, was Sie eingefügt haben.",
};

const REASONS: Readonly<Record<TypeReason, string>> = {
  declared: "so steht es im Text",
  format: "das Format im Schema",
  date: "der Wert ist ein Tag des Kalenders",
  email: "der Wert sieht wie eine E-Mail-Adresse aus",
  number: "der Wert ist eine Zahl",
  text: "der Wert ist ein Text",
  name: "nur der Name: eine Vermutung",
  nothing: "nichts: eine Vermutung",
};

const REPAIRED: Readonly<Record<Extract<BroughtRemark, { kind: "repaired" }>["what"], string>> = {
  remark: "ein Kommentar wurde übergangen.",
  missing_comma: "ein fehlendes Komma wurde eingesetzt.",
  extra_comma: "ein überzähliges Komma wurde weggelassen.",
  quotes: "Anführungszeichen wurden berichtigt.",
};

const FAILURES: Readonly<Record<BroughtFailure["kind"], (failure: BroughtFailure) => string>> = {
  empty: () => "Es steht nichts darin.",
  too_large: () => "Es ist größer als 4 MiB, mehr als Module Bench liest.",
  too_deep: () => "Es ist tiefer verschachtelt, als Module Bench liest.",
  too_many: () => "Es ist mehr, als Module Bench auf einmal liest.",
  not_utf8: () => "Es ist kein Text in UTF-8 oder UTF-16.",
  unrecognised: () =>
    "Es ist nichts von dem, was Module Bench kennt. Fügen Sie einen Link, einen Aufruf, einen JSON-Body oder den ganzen Text einer Datei ein.",
  json: () => "Das JSON hat einen Fehler, der sich nicht von selbst berichtigen lässt.",
  yaml: () => "Das YAML hat einen Fehler.",
  quote_open: () => "Ein Anführungszeichen wird geöffnet und nie geschlossen.",
  no_address: () => "Der Befehl nennt keine Adresse.",
  no_module: () => "Es steht kein Start eines Moduls darin.",
  newer_version: () =>
    "Die Datei ist von einer neueren Version von Module Bench. Aktualisieren Sie die App, um sie zu lesen.",
  wrong_member: ({ member }) =>
    member === null || member === ""
      ? "Etwas in der Datei ist nicht so, wie es sein muss."
      : `Das ist nicht so, wie es sein muss: ${member}.`,
};

/** Problems that lie at a place in the text. */
const HAS_PLACE: ReadonlySet<BroughtFailure["kind"]> = new Set([
  "too_deep",
  "json",
  "yaml",
  "quote_open",
  "newer_version",
  "wrong_member",
]);

function placeText({ line, column }: BroughtFailure): string {
  return `Es liegt an Zeile ${line}, Spalte ${column}.`;
}
