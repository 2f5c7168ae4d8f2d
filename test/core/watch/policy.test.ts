import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QueryOutcome, Trouble } from "../../../core/query-outcome.ts";
import { FAILURE_CODES } from "../../../core/transport.ts";
import { isWatching, shownCondition, type WatchCondition } from "../../../core/watch/condition.ts";
import {
  afterQuery,
  concernsOrigin,
  isRefused,
  jittered,
  NEW_WATCH,
  troubleWaitMs,
  type WatchMemory,
  type WatchStep,
  withCloseLook,
  withFreshWaits,
} from "../../../core/watch/policy.ts";

const NOW = 1_000_000;
const HOUR = 3_600_000;

function state(word: string, retryAfterMs: number | null = null): QueryOutcome {
  return { kind: "state", state: word, browserLink: null, extra: [], retryAfterMs };
}

function denied(status: number, retryAfterMs: number | null = null): QueryOutcome {
  return { kind: "denied", status, retryAfterMs };
}

function trouble(
  retryAfterMs: number | null = null,
  of: Trouble = { kind: "status", status: 500 },
): QueryOutcome {
  return { kind: "trouble", trouble: of, retryAfterMs };
}

function follow(memory: WatchMemory, outcome: QueryOutcome, now: number): WatchStep {
  return afterQuery(memory, outcome, { wall: now, steady: now });
}

/** Plays outcomes one after another, each heard when its wait is over; gives the waits and the last memory. */
function play(outcomes: readonly QueryOutcome[], from: WatchMemory = NEW_WATCH, startsAt = NOW) {
  let memory = from;
  let now = startsAt;
  const waits = outcomes.map((outcome) => {
    const step = follow(memory, outcome, now);
    memory = step.memory;
    now += step.waitMs ?? 0;
    return step.waitMs;
  });
  return { waits, memory, now };
}

const times = (count: number, outcome: QueryOutcome) => Array.from({ length: count }, () => outcome);
const rounded = (waits: readonly (number | null)[]) =>
  waits.map((wait) => (wait === null ? null : Math.round(wait)));

describe("waits while the session goes on", () => {
  test.each(["created", "running", "Paused", ""])(
    "%j: 1 s, 1.3 times longer each time, up to 15 s",
    (word) => {
      const { waits } = play(times(14, state(word)));
      expect(rounded(waits)).toEqual([
        1_000, 1_300, 1_690, 2_197, 2_856, 3_713, 4_827, 6_275, 8_157, 10_604, 13_786, 15_000, 15_000, 15_000,
      ]);
    },
  );

  test("as often as was reckoned: 12, 48 and 248 queries in 1, 10 and 60 minutes, the first included", () => {
    const within = (ms: number) => {
      let [memory, now, count] = [NEW_WATCH, NOW, 0];
      while (now - NOW <= ms) {
        const step = follow(memory, state("running"), now);
        memory = step.memory;
        now += step.waitMs ?? Infinity;
        count++;
      }
      return count;
    };
    expect([within(60_000), within(600_000), within(HOUR)]).toEqual([12, 48, 248]);
  });

  test("waiting_for_input: 5 s, 1.5 times longer each time, up to a minute", () => {
    const { waits } = play(times(9, state("waiting_for_input")));
    expect(rounded(waits)).toEqual([5_000, 7_500, 11_250, 16_875, 25_313, 37_969, 56_953, 60_000, 60_000]);
  });

  test("after an hour of waiting_for_input up to 5 minutes, and not a moment before", () => {
    const settled = play(times(20, state("waiting_for_input"))).memory;
    const at = (sinceMs: number) =>
      rounded([follow(settled, state("waiting_for_input"), NOW + sinceMs).waitMs]);
    expect(at(HOUR - 1)).toEqual([60_000]);
    expect(at(HOUR)).toEqual([90_000]);
    const { waits } = play(times(5, state("waiting_for_input")), settled, NOW + HOUR);
    expect(rounded(waits)).toEqual([90_000, 135_000, 202_500, 300_000, 300_000]);
  });

  test.each([-10 * 365 * 24 * HOUR, -HOUR, HOUR, 10 * 365 * 24 * HOUR])(
    "the hour is an hour, also by a wall clock that was set by %i ms",
    (jumpMs) => {
      const memory = { ...play(times(20, state("waiting_for_input"))).memory, stateSince: NOW };
      const waitMs = (steady: number) =>
        afterQuery(memory, state("waiting_for_input"), { wall: NOW + jumpMs, steady }).waitMs;
      expect(waitMs(NOW + HOUR - 1)).toBe(60_000);
      expect(waitMs(NOW + HOUR)).toBe(90_000);
    },
  );

  test("the hour is counted from when the state was first heard", () => {
    const working = play(times(3, state("running"))).memory;
    const waiting = follow(working, state("waiting_for_input"), NOW + 2 * HOUR).memory;
    expect(waiting.stateSince).toBe(NOW + 2 * HOUR);
    expect(follow(waiting, state("waiting_for_input"), NOW + 2 * HOUR + 5_000).memory.stateSince).toBe(
      NOW + 2 * HOUR,
    );
  });
});

describe("what begins the waits anew", () => {
  const long = play(times(12, state("running"))).memory;

  test("a change of state", () => {
    expect(follow(long, state("waiting_for_input"), NOW).waitMs).toBe(5_000);
    expect(follow(long, state("Paused"), NOW).waitMs).toBe(1_000);
  });

  test("a check by hand, a focused window, a resumed watch", () => {
    expect(follow(long, state("running"), NOW).waitMs).toBe(15_000);
    expect(follow(withFreshWaits(long), state("running"), NOW).waitMs).toBe(1_000);
  });

  test("also when waiting for hours", () => {
    const waiting = play(times(30, state("waiting_for_input"))).memory;
    expect(follow(withFreshWaits(waiting), state("waiting_for_input"), NOW + 2 * HOUR).waitMs).toBe(5_000);
  });

  test("an answer after trouble or a denial", () => {
    for (const outcome of [trouble(), denied(404)]) {
      const { memory } = play([outcome], long);
      expect(follow(memory, state("running"), NOW)).toMatchObject({
        waitMs: 1_000,
        memory: { troubles: 0, denials: 0, condition: { kind: "live" } },
      });
    }
  });
});

describe("the close look after Open in browser", () => {
  test("2 s for ten minutes, then as ever", () => {
    const looking = withCloseLook(play(times(9, state("waiting_for_input"))).memory, NOW);
    const at = (ms: number) => follow(looking, state("waiting_for_input"), NOW + ms).waitMs;
    expect([at(0), at(300_000), at(599_999), at(600_000)]).toEqual([2_000, 2_000, 2_000, 5_000]);
  });

  test("goes on over a change of state", () => {
    const looking = withCloseLook(play([state("waiting_for_input")]).memory, NOW);
    expect(follow(looking, state("running"), NOW + 10_000).waitMs).toBe(2_000);
  });

  test("does not hurry trouble", () => {
    const looking = withCloseLook(NEW_WATCH, NOW);
    expect(play(times(3, trouble()), looking).waits).toEqual([2_000, 4_000, 8_000]);
  });

  test.each([-10 * 365 * 24 * HOUR, -HOUR, HOUR, 10 * 365 * 24 * HOUR])(
    "is neither longer nor shorter by a wall clock that is set by %i ms",
    (jumpMs) => {
      const looking = withCloseLook(play([state("running")]).memory, NOW);
      const waitMs = (steady: number) =>
        afterQuery(looking, state("running"), { wall: NOW + jumpMs, steady }).waitMs;
      expect(waitMs(NOW + 599_999)).toBe(2_000);
      expect(waitMs(NOW + 600_000)).not.toBe(2_000);
    },
  );
});

describe("trouble", () => {
  test("2 s, doubled each time, up to 2 minutes; it never ends the watch", () => {
    expect(play(times(9, trouble())).waits).toEqual([
      2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 120_000, 120_000, 120_000,
    ]);
    expect(play(times(2_000, trouble())).waits.at(-1)).toBe(120_000);
  });

  test("is the watch's condition with the moment it began, and leaves the state alone", () => {
    const before = play([state("running")]).memory;
    const first = follow(before, trouble(), NOW).memory;
    const second = follow(first, trouble(null, { kind: "status", status: 502 }), NOW + 9_000).memory;
    expect(second).toMatchObject({
      state: "running",
      condition: { kind: "backing_off", trouble: { kind: "status", status: 502 }, since: NOW },
    });
  });

  test("begins anew after an answer", () => {
    expect(play([trouble(), trouble(), state("running"), trouble()]).waits).toEqual([
      2_000, 4_000, 1_000, 2_000,
    ]);
  });

  test("begins anew after a denial, which is an answer too", () => {
    expect(play([trouble(), trouble(), trouble(), denied(404), trouble()]).waits.at(-1)).toBe(2_000);
  });
});

describe("Retry-After is a lower bound", () => {
  test.each([
    ["trouble", trouble(30_000), 30_000],
    ["a state", state("running", 30_000), 30_000],
    ["a denial", denied(404, 30_000), 30_000],
    ["a shorter wish than our own wait", trouble(500), 2_000],
    ["a wish of nothing", trouble(0), 2_000],
  ])("%s", (_, outcome, wait) => {
    expect(follow(NEW_WATCH, outcome, NOW).waitMs).toBe(wait);
  });

  test("also while looking closely; and it does not make later waits longer", () => {
    const looking = withCloseLook(NEW_WATCH, NOW);
    expect(follow(looking, state("running", 30_000), NOW).waitMs).toBe(30_000);
    expect(play([state("running", 30_000), state("running")]).waits).toEqual([30_000, 1_300]);
  });
});

describe("ends", () => {
  test.each(["completed", "fatal_errored"])("%s ends the watch, whatever came before", (word) => {
    for (const before of [[], [trouble()], [denied(404)], [state("unknown")]]) {
      const { waits, memory } = play([...before, state(word)]);
      expect(waits.at(-1)).toBeNull();
      expect(memory).toMatchObject({ state: word, condition: { kind: "ended" } });
    }
  });

  test("unknown ends it when it was said three times in a row", () => {
    const { waits, memory } = play(times(3, state("unknown")));
    expect(rounded(waits)).toEqual([1_000, 1_300, null]);
    expect(memory.condition).toEqual({ kind: "ended" });
  });

  test("another state in between begins the count anew, trouble does not", () => {
    const two = times(2, state("unknown"));
    expect(play([...two, state("running"), ...two]).memory.condition).toEqual({ kind: "live" });
    expect(play([...two, trouble(), state("unknown")]).memory.condition).toEqual({ kind: "ended" });
  });

  test("an unrecognised word and waiting never end it", () => {
    for (const word of ["Completed", "COMPLETED", "cancelled", "waiting_for_input", "running"]) {
      expect(play(times(500, state(word))).waits.includes(null)).toBe(false);
    }
  });
});

describe("denials", () => {
  test.each([401, 403, 404, 410])(
    "%d: two more tries at trouble's waits, then paused with the reason",
    (status) => {
      const { waits, memory } = play(times(3, denied(status)));
      expect(waits).toEqual([2_000, 4_000, null]);
      expect(memory.condition).toEqual({ kind: "paused", reason: { kind: "denied", status } });
      expect(isRefused(memory)).toBe(true);
    },
  );

  test("the condition tells the status and since when", () => {
    const first = follow(NEW_WATCH, denied(404), NOW).memory;
    const second = follow(first, denied(401), NOW + 2_000).memory;
    expect(second.condition).toEqual({ kind: "denied", status: 401, since: NOW });
    expect([isWatching(second.condition), isRefused(second)]).toEqual([true, false]);
  });

  test("only in a row: an answer or trouble in between begins the count anew", () => {
    for (const between of [state("running"), trouble()]) {
      const { memory } = play([denied(404), denied(404), between, denied(404), denied(404)]);
      expect(memory.condition.kind).toBe("denied");
    }
  });

  test("a denial leaves the state alone: it is no word of the session's", () => {
    expect(play([state("running"), ...times(3, denied(404))]).memory.state).toBe("running");
  });
});

describe("jitter", () => {
  test("from 20 % less to 20 % more", () => {
    expect([jittered(1_000, 0), jittered(1_000, 0.5), jittered(1_000, 1)]).toEqual([800, 1_000, 1_200]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 300_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (wait, random) => {
          const spread = jittered(wait, random);
          expect(spread >= Math.floor(wait * 0.8) && spread <= Math.ceil(wait * 1.2)).toBe(true);
          expect(Number.isInteger(spread)).toBe(true);
        },
      ),
    );
  });
});

test("troubleWaitMs is trouble's row by itself", () => {
  expect([1, 2, 3, 7, 8, 5_000].map(troubleWaitMs)).toEqual([2_000, 4_000, 8_000, 120_000, 120_000, 120_000]);
});

test("trouble that all sessions of an origin would meet is told from one session's own", () => {
  const concerned = FAILURE_CODES.filter((code) =>
    concernsOrigin({ kind: "no_answer", code, phase: "connect" }),
  );
  expect(concerned).toEqual([
    "DNS",
    "REFUSED",
    "UNREACHABLE",
    "TIMEOUT_CONNECT",
    "TLS_EXPIRED",
    "TLS_NOT_YET",
    "TLS_HOST",
    "TLS_UNTRUSTED",
    "TLS_CLIENT_CERT",
    "TLS_OTHER",
    "PROXY",
    "PROXY_AUTH",
    "PROXY_KIND",
    "CA_FILE",
    "CLIENT_CERT",
    "CLIENT_PASSPHRASE",
  ]);
  expect(concernsOrigin({ kind: "no_answer", code: "RESET", phase: "proxy" })).toBe(true);
  expect(concernsOrigin({ kind: "no_answer", code: "RESET", phase: "wait" })).toBe(false);
  expect([429, 503, 500, 502, 400].filter((status) => concernsOrigin({ kind: "status", status }))).toEqual([
    429, 503,
  ]);
  expect(concernsOrigin({ kind: "unreadable", status: 200, problem: { kind: "not_json" } })).toBe(false);
});

test("queries go on by themselves while live, backing off and denied, and in no other condition", () => {
  const conditions: readonly WatchCondition[] = [
    { kind: "not_begun" },
    { kind: "live" },
    { kind: "backing_off", trouble: { kind: "status", status: 500 }, since: 0 },
    { kind: "denied", status: 404, since: 0 },
    { kind: "offline", since: 0 },
    { kind: "paused", reason: { kind: "person" } },
    { kind: "paused", reason: { kind: "denied", status: 404 } },
    { kind: "stopped" },
    { kind: "ended" },
  ];
  expect(conditions.filter(isWatching).map(({ kind }) => kind)).toEqual([
    "live",
    "backing_off",
    "denied",
    "offline",
  ]);
});

test("without a network what goes on is shown offline, but what rests or is on this computer is not", () => {
  const shown = (baseUrl: string, watch: WatchCondition, since: number | null) =>
    shownCondition({ watch, place: { baseUrl } }, since);
  const live = { kind: "live" } as const;
  const stopped = { kind: "stopped" } as const;
  expect(shown("https://acme.example", live, 5)).toEqual({ kind: "offline", since: 5 });
  expect(shown("https://acme.example", live, null)).toBe(live);
  expect(shown("https://acme.example", stopped, 5)).toBe(stopped);
  expect(shown("http://127.0.0.1:4010", live, 5)).toBe(live);
  expect(shown("http://localhost:4010/x", live, 5)).toBe(live);
  expect(shown("", live, 5)).toEqual({ kind: "offline", since: 5 });
});

test("whatever is heard, a watch that goes on has a wait of at least a second and at most 5 minutes by itself", () => {
  const anything = fc.oneof(
    fc
      .constantFrom("created", "running", "waiting_for_input", "unknown", "completed", "x")
      .map((word) => state(word)),
    fc.constantFrom(401, 403, 404, 410).map((status) => denied(status)),
    fc.constant(trouble()),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(anything, fc.nat(HOUR))), (course) => {
      let [memory, now] = [NEW_WATCH, NOW];
      for (const [outcome, later] of course) {
        const step = follow(memory, outcome, now);
        expect(step.waitMs === null).toBe(!isWatching(step.memory.condition));
        if (step.waitMs === null) return;
        expect(step.waitMs >= 1_000 && step.waitMs <= 300_000).toBe(true);
        memory = step.memory;
        now += later;
      }
    }),
  );
});
