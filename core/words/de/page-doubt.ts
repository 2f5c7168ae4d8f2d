import { clockTime, preciseTime } from "../clock-time.ts";
import type { Words } from "../words.ts";

/** Words of a start in doubt: the wire, the three ways on, and what was said of it. */
export const doubt: Words["doubt"] = {
  region: "Wie es weitergeht",
  wire: (body, sentAt) => `${body} · ${preciseTime(sentAt)}`,
  noBody: "Anfrage ohne Body",
  here: "hier",
  noAnswer: (until) => `keine klare Antwort bis ${clockTime(until)}`,

  exists: "Es gibt sie: beobachten",
  existsHint: "Ihre ID oder ihr Browser-Link steht in der Liste der Sessions auf der Plattform.",
  pasted: "Session-ID oder Link",
  watch: "Beobachten",
  pastedEmpty: "Fügen Sie zuerst ihre ID oder ihren Link ein.",
  pastedUnread: "Weder eine Session-ID noch ein Link bekannter Form.",
  otherModule: (linked, started) =>
    `Dieser Link gehört zum Modul ${linked}; dieser Start ging an ${started}.`,
  otherHost: (host) =>
    `Der Host des Links ist ${host}. Nach der Session wird dort gefragt, wohin der Start ging.`,

  notStarted: "Es gibt sie nicht",
  notStartedHint: "Sie haben in der Liste der Sessions auf der Plattform nachgesehen; dort steht sie nicht.",
  markNotStarted: "Als nicht gestartet merken",
  marked: "Als nicht gestartet gemerkt",

  another: "Trotzdem noch eine starten",
  anotherHint: "Dann laufen vielleicht zwei Sessions, und beide können echte Mails senden.",
  anotherOpen: "Noch eine starten…",
  anotherTick: "Dann gibt es vielleicht zwei Sessions",
  anotherStart: "Noch eine starten",
  payload: "Was gesendet wird",

  problem: {
    known: "Diese Session steht schon in der Liste, in einer anderen Zeile.",
    no_key: "Zum Abfragen fehlt der API-Schlüssel. Setzen Sie ihn, dann beobachten Sie.",
    not_in_doubt: "Der Server hat den Zustand dieser Session inzwischen genannt. Sie ist nicht mehr unklar.",
    failed: "Das ließ sich nicht festhalten. Schaffen Sie Platz, und versuchen Sie es noch einmal.",
  },
  openKnown: "Öffnen",
  setKey: "API-Schlüssel setzen…",

  settled: "Unklar, von Ihnen entschieden",
  saidNotStarted: (when) => `${when}: Sie sagten, dass aus diesem Start keine Session wurde.`,
  saidExists: (when) => `${when}: Sie sagten, dass aus diesem Start diese Session wurde.`,
  takeBack: "Zurücknehmen",

  count: (starts) => (starts === 1 ? "1 Start unklar" : `${starts} Starts unklar`),
};
