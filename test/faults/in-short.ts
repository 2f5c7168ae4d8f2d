import type { AnswerProblem } from "../../core/answers.ts";
import type { QueryOutcome } from "../../core/query-outcome.ts";
import { assertNever } from "../../core/result.ts";
import type { Doubt, StartOutcome } from "../../core/start-outcome.ts";

/** A start's outcome as the tables write it: `accepted S`, `refused 429 +2000`, `not sent REFUSED connect`, … */
export function startInShort(outcome: StartOutcome): string {
  switch (outcome.kind) {
    case "accepted":
      return `accepted ${outcome.sessionId}`;
    case "refused":
      return `refused ${outcome.status}${wish(outcome.retryAfterMs)}`;
    case "not_sent":
      return `not sent ${outcome.code} ${outcome.phase}`;
    case "in_doubt":
      return `in doubt ${doubtInShort(outcome.doubt)}`;
    default:
      return assertNever(outcome);
  }
}

/** A query's outcome as the tables write it: `running`, `denied 404`, `trouble 500 +2000`, `trouble RESET wait`, … */
export function queryInShort(outcome: QueryOutcome): string {
  const waits = wish(outcome.retryAfterMs);
  if (outcome.kind === "state") return `state ${outcome.state}${waits}`;
  if (outcome.kind === "denied") return `denied ${outcome.status}${waits}`;
  const { trouble } = outcome;
  switch (trouble.kind) {
    case "no_answer":
      return `trouble ${trouble.code} ${trouble.phase}`;
    case "status":
      return `trouble ${trouble.status}${waits}`;
    case "unreadable":
      return `trouble ${problemInShort(trouble.problem)}${waits}`;
    default:
      return assertNever(trouble);
  }
}

function doubtInShort(doubt: Doubt): string {
  switch (doubt.kind) {
    case "no_answer":
      return `${doubt.code} ${doubt.phase}`;
    case "unreadable":
      return problemInShort(doubt.problem);
    case "server_error":
      return String(doubt.status);
    case "interrupted":
      return "interrupted";
    default:
      return assertNever(doubt);
  }
}

function problemInShort(problem: AnswerProblem): string {
  return problem.kind === "missing" ? `no ${problem.field}` : problem.kind;
}

function wish(retryAfterMs: number | null): string {
  return retryAfterMs === null ? "" : ` +${retryAfterMs}`;
}
