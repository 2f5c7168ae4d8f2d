import type { QueryTrouble, Step } from "./scenario.ts";

/**
 * Gives the state word of a course at a moment.
 *
 * @param elapsedMs  Since the course began, at speed 1. Below zero (a clock set back) counts as zero.
 */
export function stateAt(course: readonly Step[], elapsedMs: number): string {
  let stepEndsAtMs = 0;
  for (const step of course) {
    if (step.forMs === undefined) return step.state;
    stepEndsAtMs += step.forMs;
    if (elapsedMs < stepEndsAtMs) return step.state;
  }
  throw new Error("A course must end with a step that stays.");
}

/** Tells whether a course has come to the step that stays. */
export function hasSettled(course: readonly Step[], elapsedMs: number): boolean {
  const movingMs = course.reduce((sum, step) => sum + (step.forMs ?? 0), 0);
  return elapsedMs >= movingMs;
}

/** Tells whether a session's queries are in trouble at a moment of its course. The end does not belong to it. */
export function isInTrouble(trouble: QueryTrouble, elapsedMs: number): boolean {
  return elapsedMs >= trouble.fromMs && (trouble.toMs === undefined || elapsedMs < trouble.toMs);
}
