import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_QUEUE_LIMITS, type QueueEntry, WatchQueue } from "../../../core/watch/queue.ts";

const NOW = 1_000_000;
const ROOMY = { queriesPerMinute: 4_000, burst: 1_000, inFlight: 1_000 };

function entry(id: number, { origin = "https://a", keyName = `key ${id}` } = {}): QueueEntry {
  return { id, origin, keyName };
}

/** A queue with sessions 1 to `count`, all due at `NOW`. */
function filled(
  count: number,
  { limits = ROOMY, ...where }: { limits?: typeof ROOMY; origin?: string; keyName?: string } = {},
) {
  const queue = new WatchQueue(limits);
  for (let id = 1; id <= count; id++) queue.schedule(entry(id, where), NOW);
  return queue;
}

describe("due times", () => {
  test("nobody is asked before the time, and everybody at it, by due time", () => {
    const queue = new WatchQueue(ROOMY);
    queue.schedule(entry(1), NOW + 30);
    queue.schedule(entry(2), NOW + 10);
    queue.schedule(entry(3), NOW + 20);
    expect(queue.next(NOW + 9)).toEqual({ ask: [], wakeAt: NOW + 10 });
    expect(queue.next(NOW + 10)).toEqual({ ask: [2], wakeAt: NOW + 20 });
    expect(queue.next(NOW + 30)).toEqual({ ask: [3, 1], wakeAt: null });
  });

  test("a session that is asked is not due, and one that is settled waits for a new time", () => {
    const queue = filled(1);
    queue.next(NOW);
    expect([queue.dueAt(1), queue.isInFlight(1), queue.earliest()]).toEqual([null, true, null]);
    queue.settle(1);
    expect([queue.dueAt(1), queue.isInFlight(1)]).toEqual([null, false]);
    expect(queue.next(NOW + 10_000)).toEqual({ ask: [], wakeAt: null });
  });

  test("the last time counts, earlier or later, also for one that waits for its turn", () => {
    const queue = filled(2, { limits: { ...ROOMY, inFlight: 1 } });
    queue.schedule(entry(1), NOW + 50);
    expect(queue.next(NOW)).toMatchObject({ ask: [2] });
    queue.schedule(entry(1), NOW + 20);
    queue.settle(2);
    expect(queue.next(NOW + 20)).toEqual({ ask: [1], wakeAt: null });
    queue.schedule(entry(2), NOW + 20);
    expect(queue.next(NOW + 20).ask).toEqual([]);
    queue.schedule(entry(2), NOW + 90);
    queue.settle(1);
    expect(queue.next(NOW + 30)).toEqual({ ask: [], wakeAt: NOW + 90 });
  });

  test("one made due in flight is asked again once it is settled, and not before", () => {
    const queue = filled(1);
    queue.next(NOW);
    queue.schedule(entry(1), NOW);
    expect(queue.next(NOW)).toEqual({ ask: [], wakeAt: null });
    queue.settle(1);
    expect(queue.next(NOW).ask).toEqual([1]);
  });

  test("the earliest of all is told", () => {
    const queue = filled(2);
    queue.schedule(entry(1), NOW + 7);
    queue.schedule(entry(2), NOW + 5);
    expect(queue.earliest()).toBe(NOW + 5);
  });

  test("times that were given up wake nobody", () => {
    const queue = filled(3);
    for (const id of [1, 2]) queue.remove(id);
    queue.schedule(entry(3), NOW + 500);
    expect(queue.next(NOW - 1)).toEqual({ ask: [], wakeAt: NOW + 500 });
    queue.remove(3);
    expect(queue.next(NOW - 1)).toEqual({ ask: [], wakeAt: null });
  });
});

describe("removing", () => {
  test("a removed session is not asked", () => {
    const queue = filled(2);
    queue.remove(1);
    queue.remove(99);
    expect(queue.next(NOW).ask).toEqual([2]);
  });

  test("one in flight still counts against its origin until it is settled", () => {
    const queue = filled(2, { limits: { ...ROOMY, inFlight: 1 } });
    expect(queue.next(NOW).ask).toEqual([1]);
    queue.remove(1);
    expect(queue.next(NOW).ask).toEqual([]);
    queue.settle(1);
    expect(queue.next(NOW).ask).toEqual([2]);
    expect(queue.isInFlight(1)).toBe(false);
  });

  test("removed and taken in again while in flight: still one at a time", () => {
    const queue = filled(1);
    queue.next(NOW);
    queue.remove(1);
    queue.schedule(entry(1), NOW);
    expect(queue.next(NOW).ask).toEqual([]);
    queue.settle(1);
    expect(queue.next(NOW).ask).toEqual([1]);
  });

  test("settling twice, or what is not in flight, gives no room away", () => {
    const queue = filled(3, { limits: { ...ROOMY, inFlight: 1 } });
    queue.next(NOW);
    queue.settle(1);
    queue.settle(1);
    queue.settle(2);
    expect(queue.next(NOW).ask).toEqual([2]);
    expect(queue.next(NOW).ask).toEqual([]);
  });
});

describe("each origin's budget", () => {
  test("a burst of 10 with 4 in flight, then 120 a minute, is the default", () => {
    const queue = filled(20, { limits: DEFAULT_QUEUE_LIMITS });
    const asked: number[] = [];
    for (let step = 0; step < 10; step++) {
      const { ask } = queue.next(NOW);
      expect(ask.length).toBeLessThanOrEqual(4);
      asked.push(...ask);
      for (const id of ask) queue.settle(id);
    }
    expect(asked).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(queue.next(NOW)).toEqual({ ask: [], wakeAt: NOW + 500 });
    expect(queue.next(NOW + 500).ask).toEqual([11]);
    expect(queue.next(NOW + 999).ask).toEqual([]);
    expect(queue.next(NOW + 2_000).ask).toEqual([12, 13, 14]);
  });

  test("one origin's budget is not another's", () => {
    const queue = new WatchQueue({ queriesPerMinute: 10, burst: 1, inFlight: 1 });
    queue.schedule(entry(1), NOW);
    queue.schedule(entry(2), NOW);
    queue.schedule(entry(3, { origin: "https://b" }), NOW);
    expect(queue.next(NOW).ask.toSorted()).toEqual([1, 3]);
  });

  test("a budget that is not used does not grow beyond the burst", () => {
    const queue = filled(9, { limits: { queriesPerMinute: 60, burst: 3, inFlight: 100 } });
    expect(queue.next(NOW + 3_600_000).ask).toHaveLength(3);
  });

  test("new limits count from then on", () => {
    const queue = filled(9, { limits: { queriesPerMinute: 10, burst: 1, inFlight: 100 } });
    expect(queue.next(NOW).ask).toHaveLength(1);
    queue.setLimits({ queriesPerMinute: 4_000, burst: 100, inFlight: 3 });
    expect(queue.next(NOW + 1_000).ask).toHaveLength(2);
  });
});

describe("turns", () => {
  test("the session that the person looks at goes first, and only when it is due", () => {
    const queue = filled(5, { limits: { ...ROOMY, inFlight: 2 } });
    queue.setVisible(4);
    expect(queue.next(NOW).ask).toEqual([4, 1]);
    for (const id of [4, 1]) queue.settle(id);
    queue.schedule(entry(4), NOW + 100);
    expect(queue.next(NOW).ask).toEqual([2, 3]);
    queue.setVisible(null);
  });

  test("one that a person hurries goes before those that wait, whether it was due or not", () => {
    const queue = filled(3, { limits: { ...ROOMY, inFlight: 1 } });
    queue.schedule(entry(3), NOW + 60_000);
    queue.next(NOW);
    queue.hurry(entry(3), NOW);
    queue.hurry(entry(4), NOW);
    queue.settle(1);
    expect(queue.next(NOW).ask).toEqual([4]);
    queue.settle(4);
    expect(queue.next(NOW).ask).toEqual([3]);
    queue.settle(3);
    expect(queue.next(NOW).ask).toEqual([2]);
  });

  test("one that is made due again while it waits keeps its turn", () => {
    const queue = filled(3, { limits: { ...ROOMY, inFlight: 1 } });
    queue.next(NOW);
    queue.schedule(entry(2), NOW);
    queue.settle(1);
    expect(queue.next(NOW).ask).toEqual([2]);
  });

  test("nobody starves: each of a crowd that is always due is asked equally often", () => {
    const queue = filled(7, { limits: { queriesPerMinute: 600, burst: 5, inFlight: 3 } });
    const counts = new Map<number, number>();
    for (let now = NOW; now < NOW + 70_000; now += 100) {
      const { ask } = queue.next(now);
      for (const id of ask) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
        queue.settle(id);
        queue.schedule(entry(id), now);
      }
    }
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
    expect(counts.size).toBe(7);
  });
});

describe("an origin in trouble", () => {
  const wait = (round: number) => round * 1_000;

  test("is held, and then one session asks for all until it answers", () => {
    const queue = filled(5);
    queue.holdOrigin("https://a", NOW, wait);
    expect(queue.next(NOW)).toEqual({ ask: [], wakeAt: NOW + 1_000 });
    expect(queue.next(NOW + 1_000)).toMatchObject({ ask: [1] });
    expect(queue.next(NOW + 9_000)).toMatchObject({ ask: [] });
    queue.settle(1);
    queue.originAnswered("https://a", NOW + 1_000);
    expect(queue.next(NOW + 9_000).ask).toEqual([2, 3, 4, 5]);
  });

  test("each round is longer; what was in flight together is one round", () => {
    const queue = filled(1);
    for (let failed = 0; failed < 4; failed++) queue.holdOrigin("https://a", NOW, wait);
    expect(queue.next(NOW).wakeAt).toBe(NOW + 1_000);
    queue.holdOrigin("https://a", NOW + 1_000, wait);
    expect(queue.next(NOW + 1_000).wakeAt).toBe(NOW + 3_000);
    queue.originAnswered("https://a", NOW + 1_000);
    queue.holdOrigin("https://a", NOW + 3_000, wait);
    expect(queue.next(NOW + 3_000).wakeAt).toBe(NOW + 4_000);
  });

  test("an answer to what was asked before the trouble does not end it", () => {
    const queue = filled(1);
    queue.holdOrigin("https://a", NOW, wait);
    queue.originAnswered("https://a", NOW - 1);
    expect(queue.next(NOW).ask).toEqual([]);
  });

  test("a person's hurry lifts our own back-off, with one session still asking for all", () => {
    const queue = filled(3);
    queue.holdOrigin("https://a", NOW, wait);
    queue.hurry(entry(2), NOW);
    expect(queue.next(NOW).ask).toEqual([2]);
  });

  test("a server's wish is lifted by time alone: no answer and no hurry", () => {
    const queue = filled(2);
    queue.honourWish("https://a", NOW + 5_000);
    queue.honourWish("https://a", NOW + 3_000);
    queue.originAnswered("https://a", NOW);
    queue.hurry(entry(1), NOW);
    expect(queue.next(NOW + 4_999)).toEqual({ ask: [], wakeAt: NOW + 5_000 });
    expect(queue.next(NOW + 5_000).ask).toEqual([1, 2]);
  });

  test("other origins go on", () => {
    const queue = filled(1);
    queue.schedule(entry(2, { origin: "https://b" }), NOW);
    queue.holdOrigin("https://a", NOW, wait);
    queue.honourWish("https://a", NOW + 5_000);
    expect(queue.next(NOW).ask).toEqual([2]);
  });

  test("the next check that is told is when it can truly be", () => {
    const queue = filled(1);
    queue.holdOrigin("https://a", NOW, wait);
    expect([queue.dueAt(1), queue.earliest()]).toEqual([NOW + 1_000, NOW + 1_000]);
    queue.honourWish("https://a", NOW + 5_000);
    expect([queue.dueAt(1), queue.earliest()]).toEqual([NOW + 5_000, NOW + 5_000]);
  });
});

describe("a key in question", () => {
  test("one session asks; the key's others wait, and other keys do not", () => {
    const queue = filled(3, { keyName: "shared" });
    queue.schedule(entry(9), NOW);
    queue.question("shared", 2);
    expect(queue.next(NOW)).toEqual({ ask: [2, 9], wakeAt: null });
    queue.settle(2);
    expect(queue.next(NOW).ask).toEqual([]);
    queue.answered("shared");
    expect(queue.next(NOW).ask).toEqual([1, 3]);
  });

  test("the first one asks, not the last", () => {
    const queue = filled(3, { keyName: "shared" });
    queue.question("shared", 2);
    queue.question("shared", 3);
    expect(queue.next(NOW).ask).toEqual([2]);
  });

  test("when the asker leaves, the others go on", () => {
    const queue = filled(3, { keyName: "shared" });
    queue.question("shared", 2);
    queue.remove(2);
    expect(queue.next(NOW).ask).toEqual([1, 3]);
  });

  test("only the asker's own answer lifts it, where it is told whose it is", () => {
    const queue = filled(2, { keyName: "shared" });
    queue.question("shared", 2);
    queue.answered("shared", 1);
    expect(queue.next(NOW).ask).toEqual([2]);
    queue.answered("shared", 2);
    expect(queue.next(NOW).ask).toEqual([1]);
  });

  test("the visible session waits for it like the others", () => {
    const queue = filled(2, { keyName: "shared" });
    queue.setVisible(1);
    queue.question("shared", 2);
    expect(queue.next(NOW).ask).toEqual([2]);
  });
});

type Step =
  | {
      readonly kind: "schedule" | "remove" | "settle" | "visible";
      readonly id: number;
      readonly inMs: number;
    }
  | { readonly kind: "pass"; readonly ms: number };

const IDS = 6;
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      "schedule" as const,
      "schedule" as const,
      "remove" as const,
      "settle" as const,
      "settle" as const,
      "visible" as const,
    ),
    id: fc.integer({ min: 1, max: IDS }),
    inMs: fc.integer({ min: 0, max: 3_000 }),
  }),
  fc.record({ kind: fc.constant("pass" as const), ms: fc.integer({ min: 0, max: 2_000 }) }),
);

interface ModelSession {
  due: number | null;
  order: number;
  inFlight: boolean;
}

/** The same rules without heap, tickets and ready lists: sorts everything anew each time. */
class NaiveQueue {
  readonly sessions = new Map<number, ModelSession>();
  visible: number | null = null;
  tokens: number;
  #tokensAt = NOW;
  #orders = 0;
  readonly #limits: typeof ROOMY;

  constructor(limits: typeof ROOMY) {
    this.#limits = limits;
    this.tokens = limits.burst;
  }

  schedule(id: number, at: number): void {
    const known = this.sessions.get(id);
    const keeps = known !== undefined && known.due !== null && at <= known.due;
    this.sessions.set(id, {
      due: at,
      order: keeps ? known.order : ++this.#orders,
      inFlight: known?.inFlight ?? false,
    });
  }

  remove(id: number): void {
    const known = this.sessions.get(id);
    if (known?.inFlight === true) known.due = null;
    else this.sessions.delete(id);
  }

  settle(id: number): void {
    const known = this.sessions.get(id);
    if (known !== undefined) known.inFlight = false;
    if (known?.due === null) this.sessions.delete(id);
  }

  next(now: number): readonly number[] {
    const { queriesPerMinute, burst, inFlight } = this.#limits;
    this.tokens = Math.min(burst, this.tokens + ((now - this.#tokensAt) * queriesPerMinute) / 60_000);
    this.#tokensAt = now;
    const due = [...this.sessions]
      .filter(([, session]) => !session.inFlight && session.due !== null && session.due <= now)
      .toSorted(([a, x], [b, y]) => {
        if (a === this.visible || b === this.visible) return a === this.visible ? -1 : 1;
        return (x.due ?? 0) - (y.due ?? 0) || x.order - y.order;
      });
    const busy = [...this.sessions.values()].filter((session) => session.inFlight).length;
    const taken = due.slice(0, Math.max(0, Math.min(Math.floor(this.tokens), inFlight - busy)));
    this.tokens -= taken.length;
    for (const [, session] of taken) {
      session.due = null;
      session.inFlight = true;
    }
    return taken.map(([id]) => id);
  }
}

describe("against a naive model", () => {
  const limits = fc.record({
    queriesPerMinute: fc.constantFrom(30, 60, 120, 600),
    burst: fc.integer({ min: 1, max: 5 }),
    inFlight: fc.integer({ min: 1, max: 4 }),
  });

  test("the same sessions are asked in the same order, and a wake-up is named whenever one is needed", () => {
    fc.assert(
      fc.property(limits, fc.array(anyStep, { maxLength: 60 }), (limit, steps) => {
        const queue = new WatchQueue(limit);
        const model = new NaiveQueue(limit);
        let now = NOW;
        for (const step of steps) {
          if (step.kind === "pass") now += step.ms;
          else if (step.kind === "schedule") {
            queue.schedule(entry(step.id), now + step.inMs);
            model.schedule(step.id, now + step.inMs);
          } else if (step.kind === "visible") {
            queue.setVisible(step.id);
            model.visible = step.id;
          } else if (step.kind === "remove") {
            queue.remove(step.id);
            model.remove(step.id);
          } else if (queue.isInFlight(step.id)) {
            queue.settle(step.id);
            model.settle(step.id);
          }
          const { ask, wakeAt } = queue.next(now);
          expect(ask).toEqual(model.next(now));
          const waiting = [...model.sessions.values()].filter(
            ({ due, inFlight }) => due !== null && !inFlight,
          );
          const busy = [...model.sessions.values()].filter(({ inFlight }) => inFlight).length;
          if (waiting.length > 0 && busy < limit.inFlight) expect(wakeAt).not.toBeNull();
          if (wakeAt !== null) expect(wakeAt).toBeGreaterThan(now);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("in any window no origin is asked more often than its burst and its rate allow, nor more at a time", () => {
    const origins = ["https://a", "https://b"] as const;
    fc.assert(
      fc.property(
        limits,
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 50, maxLength: 150 }),
        (limit, pauses) => {
          const queue = new WatchQueue(limit);
          const originOf = (id: number) => origins[id % 2] ?? origins[0];
          for (let id = 1; id <= 40; id++) queue.schedule(entry(id, { origin: originOf(id) }), NOW);
          const asked: { readonly origin: string; readonly at: number }[] = [];
          const inFlight: number[] = [];
          let now = NOW;
          for (const pause of pauses) {
            const { ask } = queue.next(now);
            for (const id of ask) {
              asked.push({ origin: originOf(id), at: now });
              inFlight.push(id);
            }
            for (const origin of origins) {
              expect(inFlight.filter((id) => originOf(id) === origin).length).toBeLessThanOrEqual(
                limit.inFlight,
              );
            }
            const done = inFlight.splice(0, pause % 5);
            for (const id of done) {
              queue.settle(id);
              queue.schedule(entry(id, { origin: originOf(id) }), now);
            }
            now += pause;
          }
          for (const origin of origins) {
            const times = asked.filter((one) => one.origin === origin).map(({ at }) => at);
            times.forEach((from, first) => {
              times.slice(first).forEach((to, offset) => {
                const allowed = limit.burst + ((to - from) * limit.queriesPerMinute) / 60_000;
                expect(offset + 1).toBeLessThanOrEqual(allowed + 1e-6);
              });
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
