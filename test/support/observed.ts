import type { Observation } from "../../core/observation.ts";

/** 10:02:03.114 on a made-up morning. */
export const MORNING = new Date(2026, 10, 24, 10, 2, 3, 114).getTime();

/** An answer that told a state, `at` seconds after `MORNING`; it took 100 ms. */
export function saw(at: number, state: string): Observation {
  const heardAt = MORNING + at * 1_000;
  return { askedAt: heardAt - 100, heardAt, saw: { kind: "state", state }, exchangeId: null };
}

/** A query without an answer, `at` seconds after `MORNING`. */
export function missed(at: number): Observation {
  const trouble = { kind: "no_answer", code: "DNS", phase: "resolve" } as const;
  const heardAt = MORNING + at * 1_000;
  return { askedAt: heardAt - 100, heardAt, saw: { kind: "trouble", trouble }, exchangeId: null };
}
