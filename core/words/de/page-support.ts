import { figure } from "../formats.ts";
import type { Words } from "../words.ts";

/** Words of the log and of the support bundle. */
export const support: Words["support"] = {
  title: "Support",
  log: "Protokoll",
  logHint:
    "Was die App selbst tat: Starts, Versionen, Abstürze, gescheiterte Aufrufe nach Art. Kein Schlüssel, keine Adresse, kein Name, kein Text von Ihnen oder einem Server.",
  showLogs: "Protokoll zeigen",
  bundle: "Supportpaket",
  bundleHint:
    "Versionen, Einstellungen, Anzahlen und das Protokoll in einer Datei, aufgelistet, bevor sie gespeichert wird. Gesendet wird sie an niemanden.",
  bundleButton: "Supportpaket speichern…",
  dialog: "Supportpaket speichern",
  meaning:
    "Eine zip-Datei für alle, die Ihnen helfen. Sie kommt auf Ihren Datenträger und wird nirgendwohin gesendet. Das ist alles, was darin sein wird; öffnen Sie eine Zeile, um sie zu lesen.",
  withNames: "Die Namen von Modulen und Verbindungen und ihre Hosts mit aufnehmen",
  without:
    "Nie darin: API-Schlüssel und ihre Fingerabdrücke, IDs von Modulen und Sessions, Werte, Bodys, Antworten, bestätigte Hosts.",
  files: "Dateien des Pakets",
  holds: {
    app: "Versionen und System",
    settings: "Ihre Einstellungen",
    library: "Anzahlen, ohne Namen",
    names: "Namen und Hosts",
    log: "was die App tat",
  },
  size: (bytes) => {
    if (bytes === 1) return "1 Byte";
    return bytes < 1_000 ? `${bytes} Bytes` : `${figure(bytes / 1_000)} kB`;
  },
  text: (name) => `Text von ${name}`,
  endOnly: "Das Ende davon:",
  save: "Speichern…",
  saved: (file) => `Gespeichert als ${file}.`,
  notGathered:
    "Das Paket ließ sich nicht zusammenstellen. Schließen Sie dieses Fenster, und versuchen Sie es noch einmal.",
  failed: {
    disk_full:
      "Nicht gespeichert: Der Datenträger ist voll. Wählen Sie einen anderen Ort, oder schaffen Sie Platz.",
    not_writable: "Nicht gespeichert: Dort lässt sich nichts schreiben. Wählen Sie einen anderen Ort.",
    other: "Nicht gespeichert. Versuchen Sie es an einem anderen Ort.",
  },
};
