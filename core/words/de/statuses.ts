import type { StatusClass } from "../../status-class.ts";
import type { StatusWords } from "../en/statuses.ts";

const READ = "Lesen Sie die Antwort: Vielleicht steht der Grund darin.";
const WAIT = "Warten Sie eine Weile: Das Limit zählt alle hinter derselben Adresse.";

/** Words for every class. Where a class has causes of its own, they are told instead of `mend`. */
export const STATUSES: Readonly<Record<StatusClass, StatusWords>> = {
  redirect: {
    what: "Der Server verweist woandershin; ein Aufruf und sein Schlüssel werden nie weitergereicht.",
    mend: "Tragen Sie die richtige Adresse in die Verbindung ein. Eine Anmeldeseite dort heißt, dass etwas vor dem Dienst steht.",
  },
  bad_request: { what: "Der Server wurde aus der Anfrage nicht klug.", mend: READ },
  unauthorised: {
    what: "Der Server nimmt den Schlüssel nicht an.",
    mend: "Ersetzen Sie den API-Schlüssel.",
  },
  forbidden: {
    what: "Der Server erlaubt diesen Aufruf nicht.",
    mend: "Ersetzen Sie den API-Schlüssel.",
  },
  not_found: {
    what: "Schlüssel, Modul oder Session sind dort nicht bekannt.",
    mend: "Vergleichen Sie Schlüssel, Modul-ID und Adresse mit denen auf der Plattform.",
  },
  wrong_method: {
    what: "Die Adresse nimmt diesen Aufruf nicht.",
    mend: "Prüfen Sie die Adresse der Verbindung: Dort antwortet etwas anderes als die API des Tenants.",
  },
  proxy_key: {
    what: "Ein Proxy auf dem Weg verlangt einen Namen und ein Passwort.",
    mend: "Geben Sie beides dort an, wo der Proxy eingestellt ist.",
  },
  request_timeout: {
    what: "Der Server bekam die Anfrage nicht in der Frist.",
    mend: "Prüfen Sie das Netzwerk dieses Computers, und versuchen Sie es noch einmal.",
  },
  conflict: {
    what: "Der Server sagt, dass der Aufruf im Widerspruch zu etwas steht, das er hat.",
    mend: `${READ} Sehen Sie auf der Plattform nach, bevor Sie noch einmal starten.`,
  },
  gone: {
    what: "Was der Aufruf nennt, gibt es dort nicht mehr.",
    mend: "Sehen Sie auf der Plattform nach, ob es noch veröffentlicht ist.",
  },
  too_large: {
    what: "Die Anfrage ist größer, als der Server nimmt.",
    mend: "Senden Sie kürzere Werte.",
  },
  wrong_type: {
    what: "JSON wird dort nicht angenommen.",
    mend: "Prüfen Sie die Adresse der Verbindung, und ob ein Proxy auf dem Weg Anfragen verändert.",
  },
  bad_values: {
    what: "Der Server hat die Anfrage gelesen und nimmt nicht an, was darin steht.",
    mend: READ,
  },
  throttled: { what: "Der Dienst begrenzt, wie oft er gefragt wird.", mend: WAIT },
  other_refusal: { what: "Der Server nimmt die Anfrage nicht an.", mend: READ },
  unavailable: {
    what: "Der Dienst ist gerade nicht verfügbar.",
    mend: "Warten Sie eine Weile, und versuchen Sie es noch einmal.",
  },
  server_error: {
    what: "Der Server ist gescheitert.",
    mend: `${READ} Wer den Dienst betreibt, weiß vielleicht mehr.`,
  },
  no_meaning: { what: "Diese Zahl hat in HTTP keine Bedeutung.", mend: READ },
};
