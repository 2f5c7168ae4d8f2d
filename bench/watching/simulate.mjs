import { NEW_WATCH } from "../../core/watch/policy.ts";
import { DEFAULT_QUEUE_LIMITS } from "../../core/watch/queue.ts";
import { Watcher } from "../../core/watch/watcher.ts";
import { EventClock } from "./event-clock.mjs";
import { seededRandom } from "./seeded-random.mjs";

const ORIGIN = "https://acme.example";
const HOUR_MS = 3_600_000;
/** How long each answer takes, in ms. */
const ANSWER_MS = 120;

/**
 * Watches sessions that stay in waiting_for_input, on a clock of its own, and tells how punctual that was.
 *
 * @param {object} options
 * @param {number} options.sessions
 * @param {number} options.queriesPerMinute
 * @param {number} options.warmUpMs    Not counted.
 * @param {number} options.measuredMs
 */
export async function simulate({ sessions, queriesPerMinute, warmUpMs, measuredMs }) {
  const clock = new EventClock(HOUR_MS);
  /** @type {number[]} */
  const due = [];
  /** @type {number[]} */
  const lateness = [];
  /** @type {{ first: number, last: number, count: number }[]} */
  const asked = [];
  /** @type {Map<number, number>} */
  const perMinute = new Map();
  const measureFrom = clock.now() + warmUpMs;

  const watcher = new Watcher(
    {
      clock,
      random: seededRandom(1),
      async ask(id) {
        const sentAt = clock.now();
        if (sentAt >= measureFrom) note(id, sentAt);
        await clock.pass(ANSWER_MS);
        const outcome = {
          kind: "state",
          state: "waiting_for_input",
          browserLink: null,
          extra: [],
          retryAfterMs: null,
        };
        return /** @type {import("../../core/calls.ts").CallReport<import("../../core/query-outcome.ts").QueryOutcome>} */ (
          /** @type {unknown} */ ({ exchange: { sentAt }, heardAt: clock.now(), outcome })
        );
      },
      heard: async () => undefined,
      moved(id) {
        const { nextCheckAt, inFlight } = watcher.move(id);
        if (nextCheckAt !== null && !inFlight) due[id] = nextCheckAt;
      },
      failed(_id, error) {
        throw error;
      },
    },
    { ...DEFAULT_QUEUE_LIMITS, queriesPerMinute },
  );

  /** @param {number} id  @param {number} at */
  function note(id, at) {
    lateness.push(at - (due[id] ?? at));
    const seen = asked[id];
    if (seen === undefined) asked[id] = { first: at, last: at, count: 1 };
    else Object.assign(seen, { last: at, count: seen.count + 1 });
    const minute = Math.floor(at / 60_000);
    perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
  }

  const memory = { ...NEW_WATCH, state: "waiting_for_input", stateSince: 0, lastWaitMs: 300_000 };
  for (let id = 1; id <= sessions; id++) watcher.takeUp({ id, origin: ORIGIN, keyName: "one" }, memory);
  await clock.runUntil(measureFrom + measuredMs);
  watcher.close();

  lateness.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    lateness[Math.min(Math.floor(lateness.length * share), lateness.length - 1)] ?? 0;
  const means = asked.flatMap((seen) =>
    seen.count < 2 ? [] : [(seen.last - seen.first) / (seen.count - 1)],
  );
  return {
    queries: lateness.length,
    mostInAMinute: Math.max(...perMinute.values()),
    lateness: { p50: at(0.5), p99: at(0.99), most: at(1) },
    spread: Math.max(...means) / Math.min(...means),
  };
}
