import type { SessionPlace } from "../../session.ts";
import type { Gathered, News, Told } from "../../telling/news.ts";
import { isFinding } from "../../telling/news.ts";
import { environmentName } from "./environment.ts";

/** What a notification of the system says: names and states, and never a value, for others may see the screen. */
export function notificationText({ news, because }: Told): { readonly title: string; readonly body: string } {
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
  if (isFinding(news)) return "It waits, though a Processing module has no input pages.";
  if (news.kind === "waits") return "A person’s turn.";
  return news.state === "completed" ? "The session is done." : "The module failed.";
}

function many(count: number, because: Gathered): string {
  switch (because) {
    case "together":
      return `${count} sessions`;
    case "asleep":
      return `${count} sessions, after this computer slept`;
    case "offline":
      return `${count} sessions, after a time without a network`;
    case "not_running":
      return `${count} sessions, since the bench last ran`;
  }
}

function counted(news: readonly News[]): string {
  const counts = new Map<string, number>();
  for (const { state } of news) counts.set(state, (counts.get(state) ?? 0) + 1);
  const states = [...counts].map(([state, count]) => `${count} ${state}`).join(", ");
  const live = news.filter(({ place }) => isLive(place)).length;
  if (live === 0) return `${states}.`;
  return live === news.length ? `${states}. All in LIVE.` : `${states}. In LIVE: ${live}.`;
}

function isLive({ environment, builtIn }: SessionPlace): boolean {
  return !builtIn && (environment === null || environment.kind === "live");
}

/** Words of notifications and of their section in the settings. */
export const notifications = {
  text: notificationText,
  openInBrowser: "Open in browser",
  test: { title: "Module Bench", body: "This is how a notification looks. Click it to come here." },
  section: "Notifications",
  hint: "Once for each wait and each end. None for the session in front of you, and none for ten minutes after you opened its link from here.",
  waits: "When a session waits",
  waitsChoices: { on: "Tell me", off: "Not told" },
  ends: "When a session ends",
  endsChoices: { all: "Each end", failures: "Failures", none: "No end" },
  endsHint: "A Processing module that waits for a person counts as failed here.",
  send: "Send a test notification",
  sent: "Sent. It is up to the system whether it is seen: a quiet mode may hold it back.",
  failed: "Not sent. The system refused it.",
  noDaemon:
    "Nobody shows notifications on this desktop: no program answers as org.freedesktop.Notifications on the session bus. Install one, such as dunst, or a desktop that brings one.",
};
