import { type AnswerProblem, type ExtraField, readQueryAnswer } from "./answers.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { CallFailure, CallPhase, FailureCode, HttpAnswer } from "./transport.ts";

/** Trouble on the way to a state. It says nothing about the session. */
export type Trouble =
  | { readonly kind: "no_answer"; readonly code: FailureCode; readonly phase: CallPhase }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "unreadable"; readonly status: number; readonly problem: AnswerProblem };

/** What one query showed. */
export type QueryOutcome =
  | {
      readonly kind: "state";
      readonly state: string;
      readonly browserLink: string | null;
      readonly extra: readonly ExtraField[];
      /** The server's own wish, in ms: a lower bound for the next query. The same in the other two. */
      readonly retryAfterMs: number | null;
    }
  /** 401, 403, 404 or 410: the key, the module or the session is not (or no longer) good here. */
  | { readonly kind: "denied"; readonly status: number; readonly retryAfterMs: number | null }
  | { readonly kind: "trouble"; readonly trouble: Trouble; readonly retryAfterMs: number | null };

const DENIALS: readonly number[] = [401, 403, 404, 410];

/** Judges a query by its answer. Only a 2xx with a readable state says anything about the session. */
export function judgeQuery(result: HttpAnswer | CallFailure, now: number): QueryOutcome {
  if (result.kind === "failure") {
    const { code, phase } = result;
    return { kind: "trouble", trouble: { kind: "no_answer", code, phase }, retryAfterMs: null };
  }
  const { status, headers, body } = result;
  const wait = retryAfterMs(headers, now);
  if (DENIALS.includes(status)) return { kind: "denied", status, retryAfterMs: wait };
  if (status < 200 || status >= 300) {
    return { kind: "trouble", trouble: { kind: "status", status }, retryAfterMs: wait };
  }
  const answer = readQueryAnswer(body);
  if (answer.ok) return { kind: "state", ...answer.value, retryAfterMs: wait };
  return {
    kind: "trouble",
    trouble: { kind: "unreadable", status, problem: answer.error },
    retryAfterMs: wait,
  };
}
