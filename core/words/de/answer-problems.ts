import type { AnswerProblem } from "../../answers.ts";
import { assertNever } from "../../result.ts";

/** Why an answer made no sense; ends a sentence that others begin and that speaks of “die Antwort”. */
export function answerProblemText(problem: AnswerProblem): string {
  switch (problem.kind) {
    case "empty":
      return "sie ist leer.";
    case "not_utf8":
      return "sie ist kein lesbarer Text.";
    case "too_deep":
      return "sie ist zu tief verschachtelt.";
    case "not_json":
      return "sie ist kein JSON.";
    case "missing":
      return `${problem.field} fehlt darin.`;
    default:
      return assertNever(problem);
  }
}
