import type { Words } from "../words.ts";

/** Words of keeping and exporting the history. */
export const history: Words["history"] = {
  title: "Verlauf",
  keep: "Sessions aufbewahren",
  forEver: "Unbegrenzt",
  days: (days) => (days === 365 ? "1 Jahr" : `${days} Tage`),
  keepHint:
    "Gezählt ab dem Tag, an dem von einer Session zuletzt zu hören war. Was beobachtet wird, angehalten oder unklar ist, bleibt, wie alt es auch ist. Was wegen seines Alters entfernt wird, lässt sich nicht zurückholen.",
  export: "Export",
  exportHint:
    "Verbindungen, Module, Sessions, jeder Aufruf und jede Beobachtung, ein JSON-Objekt je Zeile. Kein API-Schlüssel ist darin, wohl aber, was Sie gesendet haben und was geantwortet wurde.",
  exportAll: "Alles exportieren…",
  exportSession: "Session exportieren…",
  exporting: "Wird exportiert",
  cancel: "Abbrechen",
  share: (share) => `${Math.floor(share * 100)} %`,
  written: ({ sessions, exchanges, observations }, file) =>
    `Exportiert nach ${file}: ${counted(sessions, "Session", "Sessions")}, ${counted(exchanges, "Aufruf", "Aufrufe")}, ${counted(observations, "Beobachtung", "Beobachtungen")}.`,
  cancelled: "Abgebrochen. Es wurde keine Datei geschrieben.",
  busy: "Ein anderer Export läuft noch.",
  notExported: "Nicht exportiert.",
  failed: {
    disk_full:
      "Der Datenträger ist voll. Wählen Sie einen anderen Ort, oder schaffen Sie Platz. Was vorher dort lag, ist unverändert.",
    not_writable: "Dort lässt sich nichts schreiben. Wählen Sie einen anderen Ort.",
    damaged:
      "Ein Teil der gespeicherten Daten ist nicht lesbar. Starten Sie Module Bench neu: Es bietet dann an, zu retten, was lesbar ist.",
    other: "Was vorher dort lag, ist unverändert. Versuchen Sie es an einem anderen Ort.",
  },
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
