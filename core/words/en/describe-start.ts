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
        title: `Accepted, ${outcome.status}`,
        meaning: "The service does not say which values it took over.",
        next: ["Check them on the session’s page."],
      };
    case "not_sent": {
      const { short, what, mend } = failureWords(outcome.code, outcome.phase);
      return {
        title: `Not sent: ${short}`,
        meaning: `${what(host, outcome.phase)} Nothing left this computer, so no session was started.`,
        next: [`${mend(host)} Then start again.`],
      };
    }
    case "refused":
      return describeRefusal(outcome, host);
    case "in_doubt":
      return {
        title: "In doubt: a session may exist",
        meaning: `${doubtText(outcome.doubt, host)} This API cannot be asked whether it arrived, so nothing is sent again by itself.`,
        next: [
          "If you find the session on the platform, watch it by its id or link.",
          "If you start again, two sessions may then run.",
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
  const title = `Refused: ${status}`;
  const none = "No session was started.";
  if (retryAfterMs !== null) {
    return { title, meaning: `${none} ${what}`, next: [`Wait ${duration(retryAfterMs)}, then start again.`] };
  }
  if (kind === "redirect" && location !== null) {
    const meaning = `${none} The server points to ${inShort(location)}; a start and its key are never sent on.`;
    return { title, meaning, next: [mend] };
  }
  const [first = `${mend} Then start again.`, ...others] = possibleCauses({ call: "start", status }, host);
  if (kind !== "not_found") return { title, meaning: `${none} ${what}`, next: [first, ...others] };
  return {
    title,
    meaning: `${none} This service answers 404 for six reasons; five of them can concern a start.`,
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
      return `The request left this computer, and no clear answer came back. ${failureWords(doubt.code, doubt.phase).what(host, doubt.phase)}`;
    case "unreadable":
      return `The server answered ${doubt.status}, and its answer names no session: ${answerProblemText(doubt.problem)}`;
    case "server_error":
      return `The server answered ${doubt.status}, which does not tell whether it began.`;
    case "interrupted":
      return "The app ended between the sending and the answer.";
    default:
      return assertNever(doubt);
  }
}
