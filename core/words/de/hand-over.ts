import type { ArrivalVerdict } from "../../arrival.ts";
import { environmentName } from "../en/environment.ts";
import type { Words } from "../words.ts";
import { arrivals } from "./page-arrivals.ts";

/** What stands in the page that is handed over to whoever builds the calls into another program. */
export const handOver: Words["handOverPage"] = {
  title: (module) => `${module} aufrufen`,
  what: "Wie ein anderes Programm dieses veröffentlichte Modul über die Execution API startet und erfährt, wie seine Sessions enden.",
  facts: {
    title: "Was aufgerufen wird",
    head: ["Was", "Wert"],
    module: "Modul",
    moduleId: "Modul-ID",
    kind: "Art",
    baseUrl: "Basis-URL",
    environment: "Umgebung",
    environmentName,
  },
  key: {
    title: "API-Schlüssel",
    text: "Der Schlüssel steht nicht in diesem Dokument. Er kommt auf einem eigenen sicheren Weg und gehört in keinen Code, kein Log und keine Adresse. Die Aufrufe unten nehmen ihn aus der Umgebungsvariable MODULE_BENCH_API_KEY.",
  },
  parameters: {
    title: "Startparameter",
    none: "Das Modul startet ohne Parameter: Die Anfrage hat keinen Body.",
    hint: "Der Aufruf verwendet den API-Parameternamen; Groß- und Kleinschreibung und Leerzeichen zählen. Die Beispiele sind erfunden und so geschrieben, wie sie im Body stehen. Ein Parameter darf fehlen.",
    name: "Name",
    type: "Typ",
    apiName: "API-Parametername",
    example: "Beispiel",
    lastLook: (day) => `Gesehen in einer Session vom ${day}`,
    seen,
    notSeen: "nicht nachgesehen",
  },
  start: {
    title: "Eine Session starten",
    text: "201 heißt angenommen: data.sessionId benennt die Session, und unter links.browser öffnet sie ein Mensch. Es heißt nicht, dass jeder Wert übernommen wurde; das sagt die API nicht.",
    rules: [
      "Senden Sie einen Start einmal. Kam keine Antwort, kann er trotzdem angenommen sein: Sehen Sie auf der Plattform nach, bevor ein weiterer gesendet wird.",
      "Folgen Sie keinen Weiterleitungen: Sie könnten den Schlüssel woandershin tragen.",
      "Content-Length zählt Bytes; die meisten Programme schreiben es selbst.",
    ],
  },
  query: {
    title: "Nach dem Zustand fragen",
    text: "Der Platzhalter SESSION_ID ist data.sessionId des Starts. 200 nennt den Zustand in data.state. Nehmen Sie die Adresse nicht aus links.self.",
  },
  states: {
    title: "Was die Zustände bedeuten",
    head: ["Zustand", "Was er bedeutet", "Weiter abfragen"],
    askAgain: "ja",
    ended: "nein, sie ist zu Ende",
    noMore: "ein paar Mal, dann nicht mehr",
    unlisted: "Ein Wort, das nicht in dieser Tabelle steht, heißt: weiter abfragen.",
  },
  wait: {
    title: "Auf das Ende warten",
    text: "Starten und warten, für eine POSIX-Shell mit curl und jq. Die Pausen wachsen, denn jede Abfrage zählt gegen das Limit der Aufrufe. Eine gescheiterte Abfrage ist keine gescheiterte Session: Fragen Sie weiter. Eine Session kann tagelang auf einen Menschen warten.",
  },
  notFound: {
    title: "Wenn die Antwort 404 ist",
    start: "Antwortet der Dienst auf einen Start mit 404, kann das daran liegen:",
    query: "Antwortet der Dienst auf eine Abfrage mit 404, kann das daran liegen:",
    retention:
      "Die Aufbewahrungsfrist der Umgebung hat die Session gelöscht. Sehen Sie auf der Plattform nach.",
    cause: (title, mend) => `${title}. ${mend}`,
  },
};

function seen(verdict: ArrivalVerdict, note: string): string {
  const word = arrivals.verdicts[verdict];
  return note === "" ? word : `${word}: ${note}`;
}
