import { assertNever } from "../../result.ts";
import type { StoreTrouble } from "../../store-trouble.ts";
import { dayTime } from "../clock-time.ts";
import type { Words } from "../words.ts";

/** Words of the window that opens where what is kept could not be opened. */
export const recovery: Words["recovery"] = {
  window: "Die Daten ließen sich nicht öffnen",
  title: {
    damaged: "Die Daten sind beschädigt",
    newer: "Die Daten gehören zu einem neueren Module Bench",
    not_writable: "In den Datenordner lässt sich nicht schreiben",
    disk_full: "Der Datenträger ist voll",
    in_use: "Ein anderes Module Bench hat diese Daten offen",
    update_failed: "Die Daten ließen sich nicht auf den neuen Stand bringen",
    other: "Die Daten ließen sich nicht öffnen",
  },
  meaning: {
    damaged:
      "Die Datei mit Ihren Verbindungen, Modulen und Sessions lässt sich nicht richtig lesen. Sie ist, wie sie gefunden wurde: Nichts wurde geändert, und was Sie auch wählen, sie bleibt unter einem anderen Namen im selben Ordner.",
    newer:
      "Die Datei hat eine spätere Version geschrieben, und diese kennt ihre Form nicht. Sie ist, wie sie gefunden wurde. Aktualisieren Sie die App, um damit weiterzumachen, oder legen Sie die Datei beiseite und beginnen mit einer anderen.",
    not_writable:
      "Die App darf den Ordner lesen, oder nicht einmal das, aber dort nicht schreiben: Er gehört jemand anderem, oder sein Datenträger ist schreibgeschützt. Nichts wurde geändert.",
    disk_full:
      "Für das, was das Öffnen braucht, fehlt der Platz; vor einer Umstellung ist das eine Kopie der ganzen Datei. Nichts wurde geändert, und nichts ist verloren.",
    in_use:
      "Zwei zugleich kämen einander in die Quere; darum wartet dieses. Schließen Sie das andere, auch wenn es für einen anderen Benutzer läuft oder auf einem anderen Computer, der sich den Ordner teilt.",
    update_failed:
      "Diese Version bewahrt Daten in einer anderen Form auf als die vorige, und die Umstellung kam nicht durch. Die Datei ist, wie sie war, und eine Kopie davon liegt daneben.",
    other:
      "Die Datei ließ sich nicht öffnen, aus einem Grund, den die App nicht kennt. Sie ist, wie sie gefunden wurde.",
  },
  keptAt: "Die Datei",
  details: "Was das System sagte",
  waysOn: "Was Sie tun können",
  way: {
    try_again: "Noch einmal versuchen",
    rescue: "Retten, was lesbar ist",
    backup: "Die Kopie von vor dem letzten Update nehmen",
    empty: "Leer beginnen",
  },
  wayText(way, trouble, backupMadeAt) {
    switch (way) {
      case "try_again":
        return TRY_AGAIN[trouble];
      case "rescue":
        return "Kopiert Zeile für Zeile, was noch lesbar ist, in eine neue Datei und sagt, wie viel das ist. Schäden innerhalb eines Textes bleiben vielleicht unbemerkt.";
      case "backup":
        return backupMadeAt === null
          ? "Es gibt keine Kopie."
          : `Vom ${dayTime(backupMadeAt)}. Was danach kam, ist nicht darin; es bleibt in der Datei, die beiseitegelegt wird.`;
      case "empty":
        return trouble === "newer"
          ? "Die neuere Datei wird unter einem anderen Namen beiseitegelegt, für die neuere App. API-Schlüssel werden neu gesetzt."
          : "Die Datei wird unter einem anderen Namen beiseitegelegt, und Sie beginnen neu. Auch API-Schlüssel werden neu gesetzt.";
      default:
        return assertNever(way);
    }
  },
  working: "Mit einer großen Datei kann das eine Weile dauern.",
  didNotWork: "Das hat nicht geklappt.",
  failed: {
    nothing_readable: "In der Datei ist nichts lesbar. Sie ist, wie sie war.",
    disk_full:
      "Der Datenträger ist voll. Die Datei ist, wie sie war; schaffen Sie Platz, und versuchen Sie es noch einmal.",
    not_writable: "In den Ordner lässt sich nichts schreiben. Die Datei ist, wie sie war.",
    in_use:
      "Ein anderes Module Bench hat die Datei offen. Schließen Sie es, und versuchen Sie es noch einmal.",
    other: "Die Datei ist, wie sie war.",
  },
  showFile: "Im Ordner zeigen",
  quit: "Beenden",
};

const TRY_AGAIN: Readonly<Record<StoreTrouble, string>> = {
  damaged: "Sieht noch einmal in die Datei.",
  newer: "Sieht noch einmal in die Datei.",
  not_writable:
    "Machen Sie den Ordner beschreibbar, oder starten Sie die App mit --user-data-dir und einem anderen Ordner.",
  disk_full: "Schaffen Sie zuerst Platz.",
  in_use: "Schließen Sie zuerst das andere.",
  update_failed: "Versucht die Umstellung noch einmal.",
  other: "Sieht noch einmal in die Datei.",
};
