import type { Trouble } from "../../query-outcome.ts";
import { assertNever } from "../../result.ts";
import { statusClass } from "../../status-class.ts";
import type { PauseReason } from "../../watch/condition.ts";
import type { Description } from "../description.ts";
import { answerProblemText } from "./answer-problems.ts";
import { failureWords } from "./at-proxy.ts";
import { possibleCauses } from "./causes.ts";
import { STATUSES } from "./statuses.ts";

/** Puts a denied query into words: the server answered, and not about the session's state. */
export function describeDenial(status: number, host: string): Description {
  const { what, mend } = STATUSES[statusClass(status)];
  const [first = mend, ...others] = possibleCauses({ call: "query", status }, host);
  return {
    title: `Denied: ${status}`,
    meaning: `${host} answered ${status}. ${what}`,
    next: [first, ...others],
  };
}

/** Puts trouble of a query into words. It says nothing about the session. */
export function describeTrouble(trouble: Trouble, host: string): Description {
  switch (trouble.kind) {
    case "no_answer": {
      const { short, what, mend } = failureWords(trouble.code, trouble.phase);
      return {
        title: `No answer: ${short}`,
        meaning: `${what(host, trouble.phase)} ${GOES_ON}`,
        next: [mend(host)],
      };
    }
    case "status": {
      const { status } = trouble;
      const { what, mend } = STATUSES[statusClass(status)];
      const [first = mend, ...others] = possibleCauses({ call: "query", status }, host);
      return {
        title: `No state: ${status}`,
        meaning: `${host} answered ${status}. ${what} ${GOES_ON}`,
        next: [first, ...others],
      };
    }
    case "unreadable":
      return {
        title: `No state: ${trouble.status} without one`,
        meaning: `${host} answered ${trouble.status}, and the answer makes no sense: ${answerProblemText(trouble.problem)} ${GOES_ON}`,
        next: ["Read the answer: a proxy or a sign-in page may stand before the service."],
      };
    default:
      return assertNever(trouble);
  }
}

/** Puts into words why watching rests. */
export function describePause(reason: PauseReason, host: string): Description {
  switch (reason.kind) {
    case "person":
      return { title: "Paused", meaning: "Paused by you.", next: ["Press Resume to go on."] };
    case "no_key":
      return {
        title: "Paused: no API key",
        meaning: "There is no API key to ask with.",
        next: ["Set it, then press Resume."],
      };
    case "denied": {
      const { meaning, next } = describeDenial(reason.status, host);
      return { title: "Paused: denied", meaning, next: ["Mend the cause, then press Resume.", ...next] };
    }
    default:
      return assertNever(reason);
  }
}

const GOES_ON = "The session goes on at the server.";
