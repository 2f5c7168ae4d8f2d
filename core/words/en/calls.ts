import type { AnswerProblem } from "../../answers.ts";
import type { LinkRefusal } from "../../browser-link.ts";
import type { Trouble } from "../../query-outcome.ts";
import { assertNever } from "../../result.ts";
import type { Doubt, StartOutcome } from "../../start-outcome.ts";
import type { CallPhase, FailureCode } from "../../transport.ts";
import { duration } from "../duration.ts";

/** What happened, what it means here, and ways on; each way is a sentence. */
export interface Description {
  readonly title: string;
  readonly meaning: string;
  readonly next: readonly string[];
}

/** Puts a start's outcome into words. `host` is where the start went. */
export function describeStart(outcome: StartOutcome, host: string): Description {
  switch (outcome.kind) {
    case "accepted":
      return {
        title: `Accepted, ${outcome.status}`,
        meaning: "The service does not say which values it took over.",
        next: ["Check them on the session’s page."],
      };
    case "not_sent":
      return {
        title: "Not sent",
        meaning: `${failureText(outcome.code, outcome.phase, host)} Nothing left this computer, so no session was started.`,
        next: [failureWayOn(outcome.code)],
      };
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
  const title = `Refused: ${status}`;
  const meaning = "No session was started.";
  if (status === 429 || status === 503) {
    const wait = retryAfterMs === null ? "Wait a while" : `Wait ${duration(retryAfterMs)}`;
    return {
      title,
      meaning: `${meaning} The service is busy or limits how often it is called.`,
      next: [`${wait}, then start again.`],
    };
  }
  if (status >= 300 && status < 400) {
    const to = location === null ? "elsewhere" : `to ${location}`;
    return {
      title,
      meaning: `${meaning} The server points ${to}; a start and its key are never sent on.`,
      next: ["Put the right address into the connection."],
    };
  }
  if (status === 404) {
    return {
      title,
      meaning: `${meaning} This service answers 404 for several reasons.`,
      next: notFoundCauses(host),
    };
  }
  if (status === 401 || status === 403) {
    return {
      title,
      meaning: `${meaning} The key is missing, wrong, expired, or not good for this module.`,
      next: ["Replace the API key.", "Check that the key belongs to this module and environment."],
    };
  }
  return {
    title,
    meaning: `${meaning} The server did not like the request.`,
    next: ["Read its answer in the exchange, correct the values, and start again."],
  };
}

/** What a 404 to a start may mean for this API. Source: docs/api-notes.md#404. */
export function notFoundCauses(host: string): readonly string[] {
  return [
    "The API key is wrong, revoked, or older than a year: replace it.",
    "The key belongs to another environment than the module.",
    "The module ID is wrong: compare it with the platform’s, letter by letter.",
    "The module is not published, or not set to “Only accessible via an API key”.",
    `The module lies at another address than ${host}.`,
  ];
}

function doubtText(doubt: Doubt, host: string): string {
  switch (doubt.kind) {
    case "no_answer":
      return `The request left this computer, and no clear answer came back. ${failureText(doubt.code, doubt.phase, host)}`;
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

/** What a failure was, in a sentence. */
export function failureText(code: FailureCode, phase: CallPhase, host: string): string {
  switch (code) {
    case "DNS":
      return `The name ${host} could not be resolved.`;
    case "REFUSED":
      return `${host} refused the connection.`;
    case "UNREACHABLE":
      return `${host} cannot be reached from this network.`;
    case "RESET":
      return `The connection to ${host} was cut ${WHILE[phase]}.`;
    case "TIMEOUT_CONNECT":
      return `${host} did not accept a connection in time.`;
    case "TIMEOUT_FIRST_BYTE":
      return `${host} took the request and began no answer in time.`;
    case "TIMEOUT_IDLE":
      return `The answer of ${host} stopped in the middle.`;
    case "TIMEOUT_TOTAL":
      return `The answer of ${host} was not complete in time.`;
    case "TLS_EXPIRED":
      return `The certificate of ${host} has expired.`;
    case "TLS_NOT_YET":
      return `The certificate of ${host} is not valid yet, by this computer’s clock.`;
    case "TLS_HOST":
      return `The certificate of ${host} is for another name.`;
    case "TLS_UNTRUSTED":
      return `The certificate of ${host} comes from nobody that this computer trusts.`;
    case "TLS_OTHER":
      return `No secure connection to ${host} came about.`;
    case "PROTOCOL":
      return `${host} answered with something that is not HTTP.`;
    case "TRUNCATED":
      return `The answer of ${host} broke off.`;
    case "TOO_LARGE":
      return `The answer of ${host} is larger than the bench reads.`;
    case "ABORTED":
      return "The call was ended from here.";
    case "NOT_SECURE":
      return `${host} is another computer, and http would carry the key unprotected.`;
    case "UNKNOWN":
      return `The call to ${host} failed in a way that has no name here.`;
    default:
      return assertNever(code);
  }
}

const WHILE: Readonly<Record<CallPhase, string>> = {
  resolve: "while its name was looked up",
  connect: "while connecting",
  tls: "while it was being secured",
  send: "while sending",
  wait: "before an answer came",
  receive: "in the middle of the answer",
};

function failureWayOn(code: FailureCode): string {
  switch (code) {
    case "DNS":
      return "Check the connection’s address and your network, then start again.";
    case "TLS_EXPIRED":
    case "TLS_NOT_YET":
    case "TLS_HOST":
    case "TLS_UNTRUSTED":
    case "TLS_OTHER":
      return "Ask whoever runs the host or your network; certificate checks cannot be switched off.";
    case "NOT_SECURE":
      return "Use https in the connection’s address.";
    default:
      return "Check that the host is up and that this network lets you reach it, then start again.";
  }
}

/** Why an answer made no sense. */
export function answerProblemText(problem: AnswerProblem): string {
  switch (problem.kind) {
    case "empty":
      return "it is empty.";
    case "not_utf8":
      return "it is not readable text.";
    case "too_deep":
      return "it is nested too deeply.";
    case "not_json":
      return "it is not JSON.";
    case "missing":
      return `it has no ${problem.field}.`;
    default:
      return assertNever(problem);
  }
}

/** What trouble a query had, in a sentence. It says nothing about the session. */
export function troubleText(trouble: Trouble, host: string): string {
  switch (trouble.kind) {
    case "no_answer":
      return failureText(trouble.code, trouble.phase, host);
    case "status":
      return trouble.status === 429
        ? `${host} answered 429: it is asked too often.`
        : `${host} answered ${trouble.status}.`;
    case "unreadable":
      return `${host} answered ${trouble.status}, and the answer makes no sense: ${answerProblemText(trouble.problem)}`;
    default:
      return assertNever(trouble);
  }
}

/** What a denied query means, in a sentence. */
export function deniedText(status: number, host: string): string {
  if (status === 401 || status === 403)
    return `${host} answered ${status}: the API key is not good for this session.`;
  return `${host} answered ${status}: the key, the module or the session is not known there (any more).`;
}

/** Why a link was not opened, with a way on. */
export function linkRefusalText(refusal: LinkRefusal): string {
  switch (refusal.kind) {
    case "no_link":
      return "The server gave no browser link for this session.";
    case "not_a_link":
      return "What the server gave as a link is none. You can still copy it as text.";
    case "scheme":
      return `A link with ${refusal.scheme}: is not opened; only https is.`;
    case "user_info":
      return "A link with a user name in front of its host is not opened.";
    case "too_long":
      return "The link is longer than systems open. You can copy it.";
    case "other_host":
      return `The link leads to another host than the connection’s: ${refusal.host}.`;
    default:
      return assertNever(refusal);
  }
}
