import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QueryOutcome } from "../../core/query-outcome.ts";
import { MAX_RETRY_AFTER_MS, retryAfterMs } from "../../core/retry-after.ts";
import { afterQuery, jittered, NEW_WATCH, type WatchMemory } from "../../core/watch/policy.ts";
import { groupTitle } from "./groups.ts";

const RUNS = { numRuns: 2_000, seed: 20_261_124 };
/** The longest wait of our own, in ms: a person's turn that has lasted over an hour. */
const LONGEST_MS = 300_000;

const wish = fc.option(fc.integer({ min: 0, max: MAX_RETRY_AFTER_MS }));
const word = fc.constantFrom("created", "running", "waiting_for_input", "unknown", "odd");
const state = fc
  .record({ state: word, retryAfterMs: wish })
  .map((some): QueryOutcome => ({ kind: "state", browserLink: null, extra: [], ...some }));
const trouble = fc
  .record({ status: fc.constantFrom(302, 408, 429, 500, 502, 503, 504), retryAfterMs: wish })
  .map(
    ({ status, retryAfterMs: wait }): QueryOutcome => ({
      kind: "trouble",
      trouble: { kind: "status", status },
      retryAfterMs: wait,
    }),
  );
const denial = fc
  .constantFrom(401, 403, 404, 410)
  .map((status): QueryOutcome => ({ kind: "denied", status, retryAfterMs: null }));
const outcome = fc.oneof(state, trouble, denial);
const times = fc.array(fc.tuple(outcome, fc.nat(7_200_000)), { minLength: 1, maxLength: 40 });

interface Step {
  readonly before: WatchMemory;
  readonly after: WatchMemory;
  readonly outcome: QueryOutcome;
  readonly waitMs: number | null;
}

/** What follows when these outcomes are heard one after the other, as long as anything is asked. */
function played(course: readonly (readonly [QueryOutcome, number])[]): readonly Step[] {
  const steps: Step[] = [];
  let memory = NEW_WATCH;
  let now = 0;
  for (const [heard, laterMs] of course) {
    now += laterMs;
    const { memory: after, waitMs } = afterQuery(memory, heard, { wall: now, steady: now });
    steps.push({ before: memory, after, outcome: heard, waitMs });
    if (waitMs === null) break;
    memory = after;
  }
  return steps;
}

describe(groupTitle("E"), () => {
  it("every wait lies between a second and our own longest, or is the server's wish", () => {
    fc.assert(
      fc.property(times, (course) => {
        for (const { waitMs, outcome: heard } of played(course)) {
          if (waitMs === null) continue;
          expect(waitMs).toBeGreaterThanOrEqual(1_000);
          expect(waitMs).toBeLessThanOrEqual(Math.max(LONGEST_MS, heard.retryAfterMs ?? 0));
          expect(waitMs).toBeGreaterThanOrEqual(heard.retryAfterMs ?? 0);
        }
      }),
      RUNS,
    );
  });

  it("trouble and denials change nothing of what is known of the session", () => {
    fc.assert(
      fc.property(times, (course) => {
        for (const { before, after, outcome: heard } of played(course)) {
          if (heard.kind === "state") expect(after.state).toBe(heard.state);
          else expect([after.state, after.stateSince]).toEqual([before.state, before.stateSince]);
        }
      }),
      RUNS,
    );
  });

  it("trouble alone never ends a watch, and its waits never shrink until something else is heard", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(trouble, fc.nat(1_000)), { minLength: 2, maxLength: 40 }), (course) => {
        const steps = played(course);
        expect(steps).toHaveLength(course.length);
        const own = steps.map(({ waitMs, outcome: heard }) =>
          (waitMs ?? 0) > (heard.retryAfterMs ?? 0) ? waitMs : null,
        );
        const grown = own.filter((wait) => wait !== null);
        expect(grown).toEqual(grown.toSorted((a, b) => a - b));
      }),
      RUNS,
    );
  });

  it("a changed state begins the waits anew, whatever was before", () => {
    fc.assert(
      fc.property(times, (course) => {
        for (const { before, outcome: heard, waitMs } of played(course)) {
          if (heard.kind !== "state" || heard.state === before.state || waitMs === null) continue;
          const first = heard.state === "waiting_for_input" ? 5_000 : 1_000;
          expect(waitMs).toBe(Math.max(first, heard.retryAfterMs ?? 0));
        }
      }),
      RUNS,
    );
  });

  it("spreading keeps a wait within a fifth of it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_RETRY_AFTER_MS }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (ms, random) => {
          expect(Math.abs(jittered(ms, random) - ms)).toBeLessThanOrEqual(ms * 0.2 + 0.5);
        },
      ),
      RUNS,
    );
  });

  it("whatever Retry-After says, it is nothing or a time from 0 to an hour", () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.date().map(String),
      fc.constantFrom("Sun, ", "GMT"),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), fc.nat(), (values, now) => {
        const headers = values.map((text) => ({ name: "Retry-After", value: text }));
        const wait = retryAfterMs(headers, now);
        expect(wait === null || (wait >= 0 && wait <= MAX_RETRY_AFTER_MS)).toBe(true);
      }),
      RUNS,
    );
  });
});
