import type { UpdateBan, UpdateFailure, UpdateView } from "../../update.ts";
import { dayTime } from "../clock-time.ts";
import type { Words } from "../words.ts";

/** Words of updating. */
export const updates: Words["updates"] = {
  title: "Updates",
  look: "Nach neueren Versionen sehen",
  choices: { off: "Aus", on: "Ein" },
  hint: (feed) =>
    `Einmal am Tag bei ${feed}, auf dem Weg des Systems, auch über dessen Proxy. Niemand sonst wird dafür gefragt, und nichts über Sie wird gesendet. Von selbst wird nichts geladen oder installiert.`,
  question: "Nach neueren Versionen sehen?",
  questionText: (feed) =>
    `Module Bench ruft niemanden außer Ihren Verbindungen. Wenn Sie mögen, fragt es einmal am Tag bei ${feed}, ob es eine neuere Version gibt.`,
  yes: "Nachsehen",
  no: "Nein",
  stand: standText,
  lookNow: "Jetzt nachsehen",
  download: (size) => `Laden (${size})`,
  downloading: (version) => `Version ${version} wird geladen`,
  share: (share) => `${Math.floor(share * 100)} %`,
  cancel: "Abbrechen",
  tryAgain: "Noch einmal",
  restart: "Jetzt neu starten",
  restartAnyway: "Trotzdem neu starten",
  underWay: (count) =>
    count === 1
      ? "1 Session wird beobachtet oder gerade gestartet. Sie läuft beim Server weiter und wird nach dem Neustart wieder aufgenommen; ein Start, der gerade unterwegs ist, ist dann unklar."
      : `${count} Sessions werden beobachtet oder gerade gestartet. Sie laufen beim Server weiter und werden nach dem Neustart wieder aufgenommen; ein Start, der gerade unterwegs ist, ist dann unklar.`,
  newer: (version) => `Version ${version} ist da.`,
  ready: (version) => `Version ${version} ist geladen. Installiert wird sie beim Beenden.`,
  failed: "Kein Update.",
  failure: failureText,
  details: "Was neu ist",
  notes: (version) => `Was neu ist in ${version}`,
  noNotes: "Der Feed sagt nichts dazu.",
  getItThere: (feed) =>
    `Diese Kopie ersetzt sich nicht selbst. Holen Sie die neue dort, wo Sie diese herhaben, oder bei ${feed}.`,
  copyAddress: "Adresse kopieren",
  thisVersion: (version) => `Was in Version ${version} steckt`,
  showThisVersion: "Was in dieser Version steckt",
  hideThisVersion: "Ausblenden, was in dieser Version steckt",
  nothingSaid: "Das Änderungsprotokoll sagt nichts zu dieser Version.",
};

function standText({ installed, stand }: UpdateView): string {
  switch (stand.kind) {
    case "forbidden":
      return banText(stand);
    case "no_feed":
      return "Diese Ausgabe sagt nicht, wo neuere Versionen liegen: Es wird nicht danach gesehen und niemand gefragt.";
    case "off":
      return "Nach neueren Versionen wird nicht gesehen und niemand gefragt.";
    case "not_looked":
      return "In diesem Lauf noch nicht nachgesehen.";
    case "looking":
      return "Sieht nach…";
    case "up_to_date":
      return `Version ${installed} ist die neueste, Stand ${dayTime(stand.lookedAt)}.`;
    case "newer":
      return `Version ${stand.release.version} ist da; das hier ist ${installed}.`;
    case "downloading":
      return `Version ${stand.release.version} wird geladen`;
    case "ready":
      return `Version ${stand.release.version} ist geladen und geprüft. Installiert wird sie beim Beenden.`;
    case "failed":
      return failureText(stand.failure);
  }
}

function banText({ by, where }: UpdateBan): string {
  switch (by) {
    case "policy":
      return `Ihre Organisation hat Updates abgeschaltet (${where}). Niemand wird gefragt; neue Versionen kommen von Ihrer IT.`;
    case "unreadable_policy":
      return `Es gibt eine Richtlinie, die sich nicht lesen lässt (${where}); sicherheitshalber sind Updates aus. Ihre IT kann das beheben.`;
    case "variable":
      return `Die Variable ${where} schaltet Updates ab. Niemand wird gefragt.`;
  }
}

function failureText(failure: UpdateFailure): string {
  switch (failure.kind) {
    case "unreachable":
      return `Der Feed war nicht erreichbar (${failure.code}). Nichts wurde geändert. Sehen Sie wieder nach, wenn ein Netzwerk da ist.`;
    case "status":
      return failure.status === 404
        ? "Der Feed hat nichts für dieses System (404). Nichts wurde geändert. Sehen Sie später wieder nach."
        : `Der Feed antwortete ${failure.status}. Nichts wurde geändert. Sehen Sie später wieder nach.`;
    case "elsewhere":
      return `Der Feed verweist woandershin (${failure.to}). Dem wurde nicht gefolgt, und nichts wurde geändert. Sagen Sie es denen, die den Feed betreiben.`;
    case "malformed":
      return "Was der Feed sagt, beschreibt keine Version. Nichts wurde geändert. Sagen Sie es denen, die den Feed betreiben.";
    case "too_large":
      return "Der Feed sagt mehr, als eine Version beschreiben kann, und wurde nicht zu Ende gelesen. Sagen Sie es denen, die den Feed betreiben.";
    case "nothing_here":
      return "Der Feed hat eine neuere Version, aber keine Datei davon für dieses System. Nichts wurde geändert.";
    case "damaged":
      return "Was kam, ist nicht die angekündigte Datei: Größe oder Prüfsumme weichen ab. Es wurde weggeworfen. Versuchen Sie es später noch einmal; bleibt es dabei, sagen Sie es denen, die den Feed betreiben.";
    case "cut":
      return "Die Verbindung brach mittendrin ab. Was da war, wurde weggeworfen. Versuchen Sie es noch einmal.";
    case "stalled":
      return "Eine Weile kam nichts. Was da war, wurde weggeworfen. Versuchen Sie es noch einmal.";
    case "disk_full":
      return "Der Datenträger ist voll. Was da war, wurde weggeworfen. Schaffen Sie Platz, und versuchen Sie es noch einmal.";
    case "not_writable":
      return "Wo Geladenes liegt, lässt sich nicht schreiben. Geben Sie sich das Recht dazu, und versuchen Sie es noch einmal.";
    case "other":
      return "Es hat nicht geklappt. Nichts wurde geändert. Versuchen Sie es später noch einmal.";
  }
}
