import type { AnswerProblem } from "../../answers.ts";
import { assertNever } from "../../result.ts";

/** Why an answer made no sense; ends a sentence that others begin. */
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
