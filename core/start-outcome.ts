import { type AnswerProblem, type ExtraField, readStartAnswer } from "./answers.ts";
import type { Header } from "./http-request.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { CallFailure, CallPhase, FailureCode, HttpAnswer } from "./transport.ts";

/** Why it cannot be told whether a start reached the server. */
export type Doubt =
  | { readonly kind: "no_answer"; readonly code: FailureCode; readonly phase: CallPhase }
  | { readonly kind: "unreadable"; readonly status: number; readonly problem: AnswerProblem }
  | { readonly kind: "server_error"; readonly status: number }
  /** The app ended between the sending and the answer. */
  | { readonly kind: "interrupted" };

/** What became of a start: exactly one of four. */
export type StartOutcome =
  | { readonly kind: "not_sent"; readonly code: FailureCode; readonly phase: CallPhase }
  | {
      readonly kind: "refused";
      readonly status: number;
      /** From Retry-After, in ms. */
      readonly retryAfterMs: number | null;
      /** Of a 3xx; shown, never followed. */
      readonly location: string | null;
    }
  | {
      readonly kind: "accepted";
      readonly status: number;
      readonly sessionId: string;
      readonly browserLink: string | null;
      readonly extra: readonly ExtraField[];
    }
  | { readonly kind: "in_doubt"; readonly doubt: Doubt };

/**
 * Judges a start by its answer.
 *
 * 2xx with a session id is accepted, without a readable one in doubt; 3xx and 4xx but 408 are refused, and so is 503
 * with Retry-After; 408 and other 5xx are in doubt. Without an answer it was not sent only if no byte can have left.
 */
export function judgeStart(result: HttpAnswer | CallFailure, now: number): StartOutcome {
  if (result.kind === "failure") {
    const { code, phase } = result;
    if (!result.mayHaveLeft) return { kind: "not_sent", code, phase };
    return { kind: "in_doubt", doubt: { kind: "no_answer", code, phase } };
  }
  const { status, headers } = result;
  if (status >= 200 && status < 300) return judgeSuccess(result);
  const wait = retryAfterMs(headers, now);
  const refused = status >= 300 && status < 500 && status !== 408;
  if (refused || (status === 503 && wait !== null)) {
    return { kind: "refused", status, retryAfterMs: wait, location: headerValue(headers, "location") };
  }
  return { kind: "in_doubt", doubt: { kind: "server_error", status } };
}

function judgeSuccess({ status, body }: HttpAnswer): StartOutcome {
  const answer = readStartAnswer(body);
  if (answer.ok) return { kind: "accepted", status, ...answer.value };
  return { kind: "in_doubt", doubt: { kind: "unreadable", status, problem: answer.error } };
}

/** The first value of a header, whatever the case of its name; `null` when it is absent. */
export function headerValue(headers: readonly Header[], name: string): string | null {
  const wanted = name.toLowerCase();
  return headers.find((header) => header.name.toLowerCase() === wanted)?.value ?? null;
}
