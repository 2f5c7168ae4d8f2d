// Longer than other files: one table of all that can happen to a watch between two queries.
import { expect } from "vitest";
import { type Reply, status, told, type WatchedSession } from "../watched-session.ts";

/** One row: what the server answers in turn, and what happens meanwhile. */
export interface WatchFault {
  readonly name: string;
  readonly script: readonly Reply[];
  readonly play: (session: WatchedSession) => Promise<void>;
  /** What the watcher takes for the session's origin; default another computer's. */
  readonly origin?: string;
  /** How many queries may have gone out in all. */
  readonly requests: number;
  /** The states of the course afterwards. */
  readonly course: readonly string[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;
const ODD_WORD = "awaiting_approval";
const WORDS = ["created", "running", "waiting_for_input", "fatal_errored", "completed", "unknown", ODD_WORD];
const FINAL = ["fatal_errored", "completed"];

/** The first wait in a state, and the second. */
function waitsIn(state: string): readonly [number, number] {
  return state === "waiting_for_input" ? [5_000, 7_500] : [1_000, 1_300];
}

/** Every state followed by every other, by itself, and by a word that nobody knows. */
const TRANSITIONS: readonly WatchFault[] = WORDS.flatMap((from) =>
  WORDS.map((to): WatchFault => {
    const ends = FINAL.includes(from);
    return {
      name: `${from}, then ${to}`,
      script: [told(from), told(to)],
      requests: ends ? 1 : 2,
      course: ends || from === to ? [from] : [from, to],
      play: async (session) => {
        await session.hears(1);
        if (ends) {
          expect([session.condition, session.nextInMs]).toEqual(["ended", null]);
          await session.pass(HOUR);
          return;
        }
        expect([session.condition, session.nextInMs]).toEqual(["live", waitsIn(from)[0]]);
        await session.pass(waitsIn(from)[0] - 1);
        expect(session.asked).toHaveLength(1);
        await session.pass(1);
        await session.hears(2);
        const next = FINAL.includes(to) ? null : waitsIn(to)[from === to ? 1 : 0];
        expect(session.nextInMs).toBe(next);
        expect(session.condition).toBe(next === null ? "ended" : "live");
      },
    };
  }),
);

/** Trouble in a row: the waits that it makes, and then the session goes on as if nothing had been. */
function burst(name: string, troubles: readonly Reply[], waits: readonly number[]): WatchFault {
  return {
    name,
    script: [told("running"), ...troubles, told("running")],
    requests: troubles.length + 2,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      await session.pass(1_000);
      for (const [index, wait] of waits.entries()) {
        await session.hears(index + 2);
        expect([session.condition, session.nextInMs]).toEqual(["backing_off", wait]);
        await session.pass(wait);
      }
      await session.hears(troubles.length + 2);
      expect([session.condition, session.nextInMs]).toEqual(["live", 1_000]);
    },
  };
}

const WAITS = [2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 120_000, 120_000, 120_000];
const HTML: Reply = Buffer.from("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<p>Sign in</p>");

const BURSTS: readonly WatchFault[] = [
  ...[500, 501, 502, 503, 504].map((code) =>
    burst(`${code} three times`, [status(code), status(code), status(code)], WAITS.slice(0, 3)),
  ),
  burst(
    "500, 502, 503 and 504 in a row",
    [500, 502, 503, 504].map((code) => status(code)),
    WAITS.slice(0, 4),
  ),
  burst(
    "500 nine times: the waits stop growing",
    WAITS.map(() => status(500)),
    WAITS,
  ),
  burst("429 three times", [status(429), status(429), status(429)], WAITS.slice(0, 3)),
  burst("429 with Retry-After of ten minutes", [status(429, ["Retry-After: 600"])], [10 * MINUTE]),
  burst("503 with Retry-After of a day: an hour counts", [status(503, ["Retry-After: 86400"])], [HOUR]),
  burst("503 with Retry-After of 0: our own wait counts", [status(503, ["Retry-After: 0"])], [2_000]),
  burst("reset three times", ["reset", "reset", "reset"], WAITS.slice(0, 3)),
  burst("somebody else's page three times", [HTML, HTML, HTML], WAITS.slice(0, 3)),
  burst("redirects twice", [status(302), status(307)], WAITS.slice(0, 2)),
  burst("500 and reset by turns", [status(500), "reset", status(500), "reset"], WAITS.slice(0, 4)),
];

/** The key or the session is not good (any more): two more tries, then a rest that says why. */
const DENIALS: readonly WatchFault[] = [401, 403, 404, 410].flatMap((code): readonly WatchFault[] => [
  {
    name: `${code} to the end`,
    script: [told("running"), status(code)],
    requests: 4,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      await session.pass(1_000);
      for (const [index, wait] of [2_000, 4_000].entries()) {
        await session.hears(index + 2);
        expect([session.condition, session.nextInMs]).toEqual(["denied", wait]);
        await session.pass(wait);
      }
      await session.hears(4);
      expect([session.condition, session.nextInMs]).toEqual(["paused", null]);
      await session.pass(HOUR);
    },
  },
  {
    name: `${code} twice, and then the session again`,
    script: [told("running"), status(code), status(code), told("running")],
    requests: 4,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      for (const [index, wait] of [1_000, 2_000, 4_000].entries()) {
        await session.pass(wait);
        await session.hears(index + 2);
      }
      expect([session.condition, session.nextInMs]).toEqual(["live", 1_000]);
    },
  },
]);

const JUMPS: Readonly<Record<string, number>> = {
  "an hour on": HOUR,
  "an hour back": -HOUR,
  "ten years on": 10 * YEAR,
  "ten years back": -10 * YEAR,
};

/** The timers of a watch: what has to be answered first, and the wait that then runs. */
const TIMERS: Readonly<
  Record<string, { readonly first: readonly Reply[]; readonly waitMs: number; readonly state?: string }>
> = {
  "the wait of a running session": { first: [told("running")], waitMs: 1_000 },
  "the wait of a person's turn": {
    first: [told("waiting_for_input")],
    waitMs: 5_000,
    state: "waiting_for_input",
  },
  "the wait after trouble": { first: [status(500)], waitMs: 2_000 },
  "the wait after a denial": { first: [status(404)], waitMs: 2_000 },
  "the server's own wish": { first: [status(429, ["Retry-After: 300"])], waitMs: 300_000 },
};

const CLOCKS: readonly WatchFault[] = Object.entries(JUMPS).flatMap(([jump, ms]): readonly WatchFault[] => [
  ...Object.entries(TIMERS).map(
    ([timer, { first, waitMs, state }]): WatchFault => ({
      name: `the clock is set ${jump} in ${timer}`,
      script: [...first, told("running")],
      requests: 2,
      course: state === undefined ? ["running"] : [state, "running"],
      play: async (session) => {
        await session.hears(1);
        await session.pass(waitMs / 2);
        session.clock.jump(ms);
        expect(session.nextInMs).toBe(waitMs / 2);
        await session.pass(waitMs / 2 - 1);
        expect(session.asked).toHaveLength(1);
        await session.pass(1);
        await session.hears(2);
        expect(session.asked[1]).toBe(waitMs);
      },
    }),
  ),
  {
    name: `the clock is set ${jump} while a query is under way`,
    script: [told("created"), told("running")],
    requests: 2,
    course: ["created", "running"],
    play: async (session) => {
      await session.hears(1);
      const passing = session.pass(1_000);
      await session.asks(2);
      session.clock.jump(ms);
      await passing;
      await session.hears(2);
      expect([session.condition, session.nextInMs]).toEqual(["live", 1_000]);
    },
  },
  {
    name: `the clock is set ${jump} in the ten minutes after the link was opened`,
    script: [told("running")],
    requests: 3,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      session.watcher.lookClosely(session.row);
      await session.hears(2);
      session.clock.jump(ms);
      expect(session.nextInMs).toBe(2_000);
      await session.pass(2_000);
      await session.hears(3);
      expect(session.nextInMs).toBe(2_000);
    },
  },
]);

/** After waking or going online, one query, 2 to 8 s later; in the middle with even chance. */
const RISE = 5_000;

async function expectOneQueryAfterRise(session: WatchedSession, soFar: number): Promise<void> {
  expect(session.nextInMs).toBe(RISE);
  await session.pass(RISE);
  await session.hears(soFar + 1);
  expect(session.heard).toHaveLength(soFar + 1);
}

const SLEEPS: readonly WatchFault[] = [
  {
    name: "sleep of 8 hours before a query is due",
    script: [told("running")],
    requests: 2,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      session.watcher.sleep();
      await session.pass(8 * HOUR);
      expect(session.asked).toHaveLength(1);
      session.watcher.wake();
      await expectOneQueryAfterRise(session, 1);
    },
  },
  {
    name: "sleep while a query is under way: it is cut off, not recorded, and asked again",
    script: ["silence", told("running")],
    requests: 2,
    course: ["running"],
    play: async (session) => {
      await session.asks(1);
      session.watcher.sleep();
      await session.pass(HOUR);
      expect(session.heard).toHaveLength(0);
      session.watcher.wake();
      await session.pass(RISE);
      await session.hears(1);
    },
  },
  {
    name: "waking is told twice",
    script: [told("running")],
    requests: 2,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      session.watcher.sleep();
      session.watcher.wake();
      session.watcher.wake();
      await expectOneQueryAfterRise(session, 1);
    },
  },
  {
    name: "waking without having slept",
    script: [told("running")],
    requests: 2,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      session.watcher.wake();
      await expectOneQueryAfterRise(session, 1);
    },
  },
  {
    name: "a sleep that steady time did not count is longer than the server's wish",
    script: [status(429, ["Retry-After: 600"]), told("running")],
    requests: 2,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      session.watcher.sleep();
      session.clock.jump(8 * HOUR);
      session.watcher.wake(8 * HOUR);
      await expectOneQueryAfterRise(session, 1);
    },
  },
  {
    name: "a sleep that is shorter than the server's wish",
    script: [status(429, ["Retry-After: 600"]), told("running")],
    requests: 2,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      session.watcher.sleep();
      session.watcher.wake(MINUTE);
      await session.pass(RISE);
      expect(session.asked).toHaveLength(1);
      await session.pass(9 * MINUTE - RISE);
      await session.hears(2);
    },
  },
  {
    name: "a sleep in the middle of trouble: it begins anew",
    script: [status(500), status(500), status(500), told("running")],
    requests: 4,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      await session.pass(2_000);
      await session.hears(2);
      session.watcher.sleep();
      session.watcher.wake();
      await session.pass(RISE);
      await session.hears(3);
      expect(session.nextInMs).toBe(2_000);
      await session.pass(2_000);
      await session.hears(4);
    },
  },
  {
    name: "the person pauses, and the computer sleeps and wakes",
    script: [told("running")],
    requests: 1,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      session.watcher.pause(session.row);
      session.watcher.sleep();
      session.watcher.wake();
      await session.pass(HOUR);
      expect(session.condition).toBe("paused");
    },
  },
];

const NETWORK: readonly WatchFault[] = [
  {
    name: "offline for an hour before a query is due",
    script: [told("running")],
    requests: 2,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      session.watcher.setOffline(true);
      expect(session.nextInMs).toBeNull();
      await session.pass(HOUR);
      expect(session.asked).toHaveLength(1);
      session.watcher.setOffline(false);
      await expectOneQueryAfterRise(session, 1);
    },
  },
  {
    name: "offline while a query is under way: its answer counts",
    script: [told("created"), told("running")],
    requests: 2,
    course: ["created", "running"],
    play: async (session) => {
      await session.hears(1);
      const passing = session.pass(1_000);
      await session.asks(2);
      session.watcher.setOffline(true);
      await passing;
      await session.hears(2);
      await session.pass(HOUR);
      expect(session.condition).toBe("live");
    },
  },
  {
    name: "offline and online ten times in a second",
    script: [told("running")],
    requests: 2,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      for (let turn = 0; turn < 10; turn++) {
        session.watcher.setOffline(true);
        await session.pass(100);
        session.watcher.setOffline(false);
      }
      await expectOneQueryAfterRise(session, 1);
    },
  },
  {
    name: "offline, and the person checks by hand",
    script: [told("created"), told("running")],
    requests: 2,
    course: ["created", "running"],
    play: async (session) => {
      await session.hears(1);
      session.watcher.setOffline(true);
      session.watcher.checkNow(session.row);
      await session.hears(2);
    },
  },
  {
    name: "offline, and the session is on this computer",
    script: [told("running")],
    origin: "http://127.0.0.1:1",
    requests: 2,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      session.watcher.setOffline(true);
      await session.pass(1_000);
      await session.hears(2);
    },
  },
  {
    name: "offline, then asleep, then awake and still offline",
    script: [told("running")],
    requests: 2,
    course: ["running"],
    play: async (session) => {
      await session.hears(1);
      session.watcher.setOffline(true);
      session.watcher.sleep();
      session.watcher.wake();
      await session.pass(HOUR);
      expect(session.asked).toHaveLength(1);
      session.watcher.setOffline(false);
      await expectOneQueryAfterRise(session, 1);
    },
  },
  {
    name: "online again after the session has ended",
    script: [told("completed")],
    requests: 1,
    course: ["completed"],
    play: async (session) => {
      await session.hears(1);
      session.watcher.setOffline(true);
      session.watcher.setOffline(false);
      await session.pass(HOUR);
    },
  },
];

/** Faults that a watch meets. */
export const WATCHING: readonly WatchFault[] = [
  ...TRANSITIONS,
  ...BURSTS,
  ...DENIALS,
  ...CLOCKS,
  ...SLEEPS,
  ...NETWORK,
  {
    name: "unknown three times: nothing more will come",
    script: [told("unknown")],
    requests: 3,
    course: ["unknown"],
    play: async (session) => {
      await session.hears(1);
      await session.pass(1_000);
      await session.hears(2);
      await session.pass(1_300);
      await session.hears(3);
      expect([session.condition, session.nextInMs]).toEqual(["ended", null]);
      await session.pass(HOUR);
    },
  },
];
