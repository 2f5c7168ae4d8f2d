import { describe, expect, test } from "vitest";
import { Presence } from "../../../core/watch/presence.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { FakeSystemEvents } from "../../support/fake-system-events.ts";

const HOUR = 3_600_000;

/** A presence that has begun; what it does is written down in order, with wall times in ms since then. */
function begun({ online = true } = {}) {
  const clock = new FakeClock();
  const events = new FakeSystemEvents({ online });
  const began = clock.now();
  const done: string[] = [];
  const presence = new Presence({
    clock,
    events,
    watcher: {
      sleep: () => done.push("sleep"),
      wake: (passedMs = 0) => done.push(`wake ${passedMs}`),
      setOffline: (offline) => done.push(offline ? "hold" : "go on"),
    },
    note: ({ at, kind }) => done.push(`${kind} ${at - began}`),
    offlineSince: (since) => done.push(since === null ? "network" : `no network ${since - began}`),
  });
  presence.begin();
  /** As where steady time stands still while the computer sleeps. */
  const sleepFor = (ms: number) => clock.jump(ms);
  return { clock, events, presence, sleepFor, told: () => done.splice(0) };
}

describe("a sleep that the system tells", () => {
  test("is a fact with its end, and the watcher rests meanwhile", async () => {
    const { clock, events, sleepFor, told } = begun();
    await clock.advance(3_000);
    events.tell("suspend");
    expect(told()).toEqual(["sleep", "asleep 3000"]);
    sleepFor(8 * HOUR);
    events.tell("resume");
    expect(told()).toEqual([`awake ${3_000 + 8 * HOUR}`, `wake ${8 * HOUR}`]);
    await clock.advance(HOUR);
    expect(told()).toEqual([]);
  });

  test("told twice, or ended twice, is told once", () => {
    const { events, sleepFor, told } = begun();
    events.tell("suspend");
    events.tell("suspend");
    sleepFor(HOUR);
    events.tell("resume");
    events.tell("resume");
    expect(told()).toEqual(["sleep", "asleep 0", `awake ${HOUR}`, `wake ${HOUR}`, "wake 0"]);
  });

  test.each([-HOUR, -10_000])("with a clock that was set by %i ms meanwhile shortens no wish", (setMs) => {
    const { events, sleepFor, told } = begun();
    events.tell("suspend");
    sleepFor(setMs);
    events.tell("resume");
    expect(told()).toEqual(["sleep", "asleep 0", `awake ${setMs}`, "wake 0"]);
  });

  test("whose end is never told is over at the first beat that the clocks prove it by", async () => {
    const { clock, events, sleepFor, told } = begun();
    events.tell("suspend");
    sleepFor(HOUR);
    await clock.advance(10_000);
    expect(told()).toEqual(["sleep", "asleep 0", `awake ${HOUR + 10_000}`, `wake ${HOUR}`]);
  });

  test("that never came is over after half a minute awake", async () => {
    const { clock, events, told } = begun();
    events.tell("suspend");
    await clock.advance(29_999);
    expect(told()).toEqual(["sleep", "asleep 0"]);
    await clock.advance(1);
    expect(told()).toEqual(["awake 30000", "wake 0"]);
  });
});

describe("a sleep that the system does not tell", () => {
  test("is noticed by the clocks, and called what it may be", async () => {
    const { clock, sleepFor, told } = begun();
    await clock.advance(14_000);
    sleepFor(8 * HOUR);
    await clock.advance(6_000);
    const woke = 20_000 + 8 * HOUR;
    expect(told()).toEqual(["sleep", "unaccounted 20000", `awake ${woke}`, "wake 0"]);
    await clock.advance(HOUR);
    expect(told()).toEqual([]);
  });

  test("but its end, is one from the last beat on, also where steady time ran on", async () => {
    const { clock, events, told } = begun();
    await clock.advance(10_000);
    // No beat comes in a real sleep; here the end is told before the beat that is due in it.
    clock.jump(HOUR);
    events.tell("resume");
    expect(told()).toEqual(["sleep", "unaccounted 10000", `awake ${10_000 + HOUR}`, "wake 0"]);
    await clock.advance(10_000);
    expect(told()).toEqual([]);
  });

  test.each([1_999, 2_000, -2_000, -HOUR])("is not seen in a clock that was set by %i ms", async (setMs) => {
    const { clock, told } = begun();
    await clock.advance(14_000);
    clock.jump(setMs);
    await clock.advance(HOUR);
    expect(told()).toEqual([]);
  });
});

describe("the network", () => {
  test("gone and back are facts, told once each", async () => {
    const { clock, events, presence, told } = begun();
    await clock.advance(5_000);
    events.tell("offline");
    events.tell("offline");
    expect(told()).toEqual(["hold", "offline 5000", "no network 5000"]);
    expect(presence.offlineSince).toBe(clock.now());
    await clock.advance(60_000);
    events.tell("online");
    events.tell("online");
    expect(told()).toEqual(["online 65000", "network", "go on"]);
    expect(presence.offlineSince).toBeNull();
  });

  test("that is not there at the beginning is told then", () => {
    expect(begun({ online: false }).told()).toEqual(["hold", "offline 0", "no network 0"]);
  });

  test("is there when somebody answers, whatever the system says", () => {
    const { presence, events, told } = begun({ online: false });
    told();
    presence.reached();
    presence.reached();
    expect(told()).toEqual(["online 0", "network", "go on"]);
    events.tell("online");
    expect(told()).toEqual([]);
  });

  test("can be gone over a sleep", () => {
    const { events, sleepFor, told } = begun();
    events.tell("offline");
    events.tell("suspend");
    sleepFor(HOUR);
    events.tell("resume");
    events.tell("online");
    expect(told()).toEqual([
      "hold",
      "offline 0",
      "no network 0",
      "sleep",
      "asleep 0",
      `awake ${HOUR}`,
      `wake ${HOUR}`,
      `online ${HOUR}`,
      "network",
      "go on",
    ]);
  });
});

test.each(["quit", "end"] as const)("after %s nobody listens, and no timer is left", (how) => {
  const { clock, events, presence, told } = begun();
  expect([events.listening, clock.pending]).toEqual([1, 1]);
  if (how === "quit") events.tell("quit");
  else presence.end();
  expect([events.listening, clock.pending]).toEqual([0, 0]);
  expect(told()).toEqual([]);
});
