import { assertNever } from "../../result.ts";
import type { Doubt, StartOutcome } from "../../start-outcome.ts";
import { statusClass } from "../../status-class.ts";
import { visibleText } from "../../visible-text.ts";
import type { Description } from "../description.ts";
import { duration } from "../duration.ts";
import { answerProblemText } from "./answer-problems.ts";
import { failureWords } from "./at-proxy.ts";
import { possibleCauses } from "./causes.ts";
import { STATUSES } from "./statuses.ts";

/** As much of a server's text as a sentence bears. */
const MOST_CHARACTERS = 200;

/** Puts a start's outcome into words. */
export function describeStart(outcome: StartOutcome, host: string): Description {
  switch (outcome.kind) {
    case "accepted":
      return {
        title: `Angenommen, ${outcome.status}`,
        meaning: "Der Dienst sagt nicht, welche Werte er übernommen hat.",
        next: ["Prüfen Sie sie auf der Seite der Session."],
      };
    case "not_sent": {
      const { short, what, mend } = failureWords(outcome.code, outcome.phase);
      return {
        title: `Nicht gesendet: ${short}`,
        meaning: `${what(host, outcome.phase)} Nichts hat diesen Computer verlassen; es wurde keine Session gestartet.`,
        next: [`${mend(host)} Dann starten Sie noch einmal.`],
      };
    }
    case "refused":
      return describeRefusal(outcome, host);
    case "in_doubt":
      return {
        title: "Unklar: Vielleicht gibt es eine Session",
        meaning: `${doubtText(outcome.doubt, host)} Diese API kann nicht sagen, ob sie ankam; darum wird nichts von selbst noch einmal gesendet.`,
        next: [
          "Finden Sie die Session auf der Plattform, beobachten Sie sie über ihre ID oder ihren Link.",
          "Starten Sie noch einmal, laufen dann vielleicht zwei Sessions.",
        ],
      };
    default:
      return assertNever(outcome);
  }
}

function describeRefusal(
  { status, retryAfterMs, location }: StartOutcome & { kind: "refused" },
  host: string,
): Description {
  const kind = statusClass(status);
  const { what, mend } = STATUSES[kind];
  const title = `Abgelehnt: ${status}`;
  const none = "Es wurde keine Session gestartet.";
  if (retryAfterMs !== null) {
    const next = `Warten Sie ${duration(retryAfterMs)}, dann starten Sie noch einmal.`;
    return { title, meaning: `${none} ${what}`, next: [next] };
  }
  if (kind === "redirect" && location !== null) {
    const meaning = `${none} Der Server verweist auf ${inShort(location)}; ein Start und sein Schlüssel werden nie weitergereicht.`;
    return { title, meaning, next: [mend] };
  }
  const [first = `${mend} Dann starten Sie noch einmal.`, ...others] = possibleCauses(
    { call: "start", status },
    host,
  );
  if (kind !== "not_found") return { title, meaning: `${none} ${what}`, next: [first, ...others] };
  return {
    title,
    meaning: `${none} Dieser Dienst sagt 404 aus sechs Gründen; fünf davon können einen Start betreffen.`,
    next: [first, ...others],
  };
}

/** A server's text in a sentence: what hides in it spelt out, and cut where it is very long. It stands whole among the exchanges. */
function inShort(text: string): string {
  return visibleText(text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text);
}

function doubtText(doubt: Doubt, host: string): string {
  switch (doubt.kind) {
    case "no_answer":
      return `Die Anfrage hat diesen Computer verlassen, eine klare Antwort kam nicht. ${failureWords(doubt.code, doubt.phase).what(host, doubt.phase)}`;
    case "unreadable":
      return `Der Server antwortete ${doubt.status}, und die Antwort nennt keine Session: ${answerProblemText(doubt.problem)}`;
    case "server_error":
      return `Der Server antwortete ${doubt.status}; das sagt nicht, ob sie begonnen hat.`;
    case "interrupted":
      return "Die App endete zwischen Senden und Antwort.";
    default:
      return assertNever(doubt);
  }
}
