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
    title: `Verweigert: ${status}`,
    meaning: `${host} antwortete ${status}. ${what}`,
    next: [first, ...others],
  };
}

/** Puts trouble of a query into words. It says nothing about the session. */
export function describeTrouble(trouble: Trouble, host: string): Description {
  switch (trouble.kind) {
    case "no_answer": {
      const { short, what, mend } = failureWords(trouble.code, trouble.phase);
      return {
        title: `Keine Antwort: ${short}`,
        meaning: `${what(host, trouble.phase)} ${GOES_ON}`,
        next: [mend(host)],
      };
    }
    case "status": {
      const { status } = trouble;
      const { what, mend } = STATUSES[statusClass(status)];
      const [first = mend, ...others] = possibleCauses({ call: "query", status }, host);
      return {
        title: `Kein Zustand: ${status}`,
        meaning: `${host} antwortete ${status}. ${what} ${GOES_ON}`,
        next: [first, ...others],
      };
    }
    case "unreadable":
      return {
        title: `Kein Zustand: ${trouble.status} ohne einen`,
        meaning: `${host} antwortete ${trouble.status}, und die Antwort ergibt keinen Sinn: ${answerProblemText(trouble.problem)} ${GOES_ON}`,
        next: ["Lesen Sie die Antwort: Vielleicht steht ein Proxy oder eine Anmeldeseite vor dem Dienst."],
      };
    default:
      return assertNever(trouble);
  }
}

/** Puts into words why watching rests. */
export function describePause(reason: PauseReason, host: string): Description {
  switch (reason.kind) {
    case "person":
      return {
        title: "Angehalten",
        meaning: "Von Ihnen angehalten.",
        next: ["„Fortsetzen“ beobachtet weiter."],
      };
    case "no_key":
      return {
        title: "Angehalten: kein API-Schlüssel",
        meaning: "Zum Abfragen fehlt der API-Schlüssel.",
        next: ["Setzen Sie ihn, dann drücken Sie „Fortsetzen“."],
      };
    case "denied": {
      const { meaning, next } = describeDenial(reason.status, host);
      return {
        title: "Angehalten: verweigert",
        meaning,
        next: ["Beheben Sie die Ursache, dann drücken Sie „Fortsetzen“.", ...next],
      };
    }
    default:
      return assertNever(reason);
  }
}

const GOES_ON = "Die Session läuft beim Server weiter.";
