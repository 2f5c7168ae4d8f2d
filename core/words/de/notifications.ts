import type { SessionPlace } from "../../session.ts";
import { type Gathered, isFinding, type News, type Told } from "../../telling/news.ts";
import { environmentName } from "../en/environment.ts";
import type { Words } from "../words.ts";

function notificationText({ news, because }: Told): { readonly title: string; readonly body: string } {
  const [first] = news;
  if (first !== undefined && news.length === 1) {
    return {
      title: `${first.place.moduleName}: ${first.state}`,
      body: `${where(first.place)}. ${meaning(first)}`,
    };
  }
  return { title: many(news.length, because), body: counted(news) };
}

function where({ connectionName, environment, builtIn }: SessionPlace): string {
  if (builtIn) return connectionName;
  // Not chosen behaves as LIVE.
  return `${connectionName} · ${environment === null ? "LIVE?" : environmentName(environment)}`;
}

function meaning(news: News): string {
  if (isFinding(news)) return "Es wartet, obwohl ein Processing-Modul keine Eingabeseiten hat.";
  if (news.kind === "waits") return "Jetzt ist ein Mensch dran.";
  return news.state === "completed" ? "Die Session ist fertig." : "Das Modul ist gescheitert.";
}

function many(count: number, because: Gathered): string {
  switch (because) {
    case "together":
      return `${count} Sessions`;
    case "asleep":
      return `${count} Sessions, nachdem dieser Computer schlief`;
    case "offline":
      return `${count} Sessions, nach einer Zeit ohne Netz`;
    case "not_running":
      return `${count} Sessions, seit Module Bench zuletzt lief`;
  }
}

function counted(news: readonly News[]): string {
  const counts = new Map<string, number>();
  for (const { state } of news) counts.set(state, (counts.get(state) ?? 0) + 1);
  const states = [...counts].map(([state, count]) => `${count} ${state}`).join(", ");
  const live = news.filter(({ place }) => isLive(place)).length;
  if (live === 0) return `${states}.`;
  return live === news.length ? `${states}. Alle in LIVE.` : `${states}. In LIVE: ${live}.`;
}

function isLive({ environment, builtIn }: SessionPlace): boolean {
  return !builtIn && (environment === null || environment.kind === "live");
}

/** Words of notifications and of their section in the settings, in German. */
export const notifications: Words["notifications"] = {
  text: notificationText,
  openInBrowser: "Im Browser öffnen",
  test: {
    title: "Module Bench",
    body: "So sieht eine Benachrichtigung aus. Ein Klick darauf führt hierher.",
  },
  section: "Benachrichtigungen",
  hint: "Einmal für jedes Warten und jedes Ende. Keine für die Session, die Sie vor sich haben, und keine in den zehn Minuten, nachdem Sie ihren Link von hier geöffnet haben.",
  waits: "Session wartet",
  waitsChoices: { on: "Melden", off: "Nicht melden" },
  ends: "Session endet",
  endsChoices: { all: "Jedes Ende", failures: "Fehlschläge", none: "Kein Ende" },
  endsHint: "Ein Processing-Modul, das auf einen Menschen wartet, zählt hier als Fehlschlag.",
  send: "Benachrichtigung zur Probe senden",
  sent: "Gesendet. Ob sie zu sehen ist, bestimmt das System: Ein Ruhemodus kann sie zurückhalten.",
  failed: "Nicht gesendet. Das System hat sie abgelehnt.",
  noDaemon:
    "Auf diesem Desktop zeigt niemand Benachrichtigungen: Am Session-Bus antwortet kein Programm als org.freedesktop.Notifications. Installieren Sie eines, etwa dunst, oder einen Desktop, der eines mitbringt.",
};
