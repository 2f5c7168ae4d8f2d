import type { StartProblem } from "../../../core/happening.ts";
import { words } from "../../words.ts";

/** Why a start did not come about, and what to do. */
export function problemText(problem: StartProblem): string {
  const { meaning, next } = words.describe({ kind: "start_problem", problem });
  return [meaning, ...next].join(" ");
}
