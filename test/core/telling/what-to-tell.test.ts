import { expect, it } from "vitest";
import type { ModuleKind } from "../../../core/published-module.ts";
import type { Session } from "../../../core/session.ts";
import type { Told, Wanted } from "../../../core/telling/news.ts";
import { WhatToTell } from "../../../core/telling/what-to-tell.ts";
import { notificationText } from "../../../core/words/en/notifications.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { anyPlace, anySession } from "./sessions.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What happens to the bench, one word each; `7 running` is an answer of session 7. */
type Step = string | number;

interface Options {
  readonly wanted?: Wanted;
  readonly kind?: ModuleKind;
}

/** Plays steps (a number lets that many ms pass) and gives the titles that were told, `-` before those taken back. */
async function play(steps: readonly Step[], { wanted, kind = "input" }: Options = {}) {
  const clock = new FakeClock();
  const told: string[] = [];
  const known = new Map<number, Session>();
  let seen: number | null = null;
  const title = (one: Told) => notificationText(one).title;
  const policy = new WhatToTell({
    clock,
    wanted: () => wanted ?? { waits: true, ends: "all" },
    isSeen: (row) => row === seen,
    tell: (one) => told.push(title(one)),
    takeBack: (one) => told.push(`-${title(one)}`),
  });
  function answer(row: number, word: string): void {
    const place = anyPlace({ kind });
    const before = known.get(row) ?? anySession({ id: row, place });
    if (word === "trouble") {
      policy.answered(row, null);
      return;
    }
    const heardAt = clock.now();
    const isSame = before.state === word;
    const stateBegan = isSame ? before.stateBegan : ([heardAt - 100, heardAt] as const);
    const session = { ...before, state: word, stateBegan, heardAt };
    known.set(row, session);
    policy.answered(row, heardAt);
    policy.changed(session);
  }
  for (const step of steps) {
    if (typeof step === "number") {
      await clock.advance(step);
      continue;
    }
    const [first = "", second = ""] = step.split(" ");
    const row = Number(second);
    if (first === "look") {
      seen = row;
      policy.looked(row);
    } else if (first === "leave") seen = null;
    else if (first === "open") policy.opened(row);
    else if (first === "forget") policy.forgotten(row);
    else if (first === "sleep") policy.sleeps();
    else if (first === "wake") policy.catchUp("asleep", second.split(",").map(Number));
    else if (first === "online") policy.catchUp("offline", second.split(",").map(Number));
    else if (first === "begin") policy.catchUp("not_running", second.split(",").map(Number));
    else if (first === "again") policy.changed(known.get(row) ?? anySession({ id: row }));
    else answer(Number(first), second);
    // Notes come with time.
    await clock.advance(1);
  }
  await clock.advance(4 * MINUTE);
  return told;
}

const WAITS = "Onboarding: waiting_for_input";
const DONE = "Onboarding: completed";
const FAILED = "Onboarding: fatal_errored";
const page = ["1 running", 30_000, "1 waiting_for_input", MINUTE];

it.each<[string, readonly Step[], readonly string[]]>([
  [
    "a wait is told once, however often it is asked about",
    ["1 running", "1 waiting_for_input", HOUR, "1 waiting_for_input"],
    [WAITS],
  ],
  [
    "an end is told once, also when the session is told again",
    ["1 running", "1 completed", HOUR, "again 1"],
    [DONE],
  ],
  ["a state that was there before is no news", ["again 1", "1 running", HOUR, "1 running"], []],
  ["what moved on before it was told is not told", ["1 waiting_for_input", 500, "1 running"], []],
  ["what moved on is taken back", ["1 waiting_for_input", HOUR, "1 running"], [WAITS, `-${WAITS}`]],
  ["nothing of the session on screen", ["look 1", "1 waiting_for_input", HOUR, "1 completed"], []],
  ["what came on screen before it was told is not told", ["1 waiting_for_input", 500, "look 1"], []],
  ["what is looked at is taken back", ["1 waiting_for_input", HOUR, "look 1"], [WAITS, `-${WAITS}`]],
  [
    "a session that was on screen is told again once it is not",
    ["look 1", "1 running", "leave", "1 completed"],
    [DONE],
  ],
  [
    "nothing for ten minutes after its link was opened",
    ["open 1", 9 * MINUTE, "1 waiting_for_input", "1 completed"],
    [],
  ],
  ["afterwards its end", ["open 1", 11 * MINUTE, "1 completed"], [DONE]],
  [
    "ten pages are one wait",
    ["1 waiting_for_input", MINUTE, ...Array(9).fill(page).flat()],
    [WAITS, `-${WAITS}`],
  ],
  [
    "a wait after ten minutes of work is a new one",
    ["1 waiting_for_input", MINUTE, "1 running", 11 * MINUTE, "1 waiting_for_input"],
    [WAITS, `-${WAITS}`, WAITS],
  ],
  ["two at once are one notification", ["1 completed", "2 waiting_for_input"], ["2 sessions"]],
  ["a second one soon after waits a little", ["1 completed", 2_000, "2 completed", 3_000], [DONE, DONE]],
  [
    "after many the next come a minute later, and the former go",
    ["1 completed", "2 completed", 5_000, "3 completed", 5_000, "4 completed", 5_000, "5 completed"],
    ["2 sessions", "-2 sessions", "5 sessions"],
  ],
  [
    "of many that were told, those looked at are not counted again",
    ["1 completed", "2 completed", 5_000, "look 1", "leave", "3 completed", "4 completed"],
    ["2 sessions", "-2 sessions", "3 sessions"],
  ],
  [
    "many are taken back when the last was looked at",
    ["1 completed", "2 completed", 5_000, "look 1", "look 2"],
    ["2 sessions", "-2 sessions"],
  ],
  [
    "one summary on waking",
    ["sleep", "wake 1,2,3", 2_000, "1 completed", 3_000, "2 completed", 3_000, "3 waiting_for_input"],
    ["3 sessions, after this computer slept"],
  ],
  ["one of them is told by its name", ["wake 1,2", 2_000, "1 completed", 3_000, "2 trouble"], [DONE]],
  [
    "the summary waits no longer than three minutes for those that do not answer",
    ["wake 1,2,3", "1 completed", "2 completed", 4 * MINUTE, "3 completed"],
    ["2 sessions, after this computer slept", DONE],
  ],
  [
    "after a time without a network",
    ["online 1,2", "1 completed", 5_000, "2 completed"],
    ["2 sessions, after a time without a network"],
  ],
  [
    "after the start of the bench",
    ["begin 1,2", "1 completed", 4_000, "2 completed"],
    ["2 sessions, since the bench last ran"],
  ],
  [
    "what was not told before the sleep joins the summary",
    ["1 completed", "sleep", HOUR, "wake 2", 2_000, "2 completed"],
    ["2 sessions, after this computer slept"],
  ],
  ["an answer shows that nobody sleeps", ["sleep", "1 completed"], [DONE]],
  ["nothing to catch up is no reason to wait", ["wake 1", "1 running", 10_000, "2 completed"], [DONE]],
  ["a removed session is not told", ["1 completed", "forget 1"], []],
  ["a removed session is not waited for", ["wake 1,2", "1 completed", "forget 2"], [DONE]],
])("%s", async (_, steps, told) => {
  expect(await play(steps)).toEqual(told);
});

it("a ten-page wizard and a night asleep are at most two, wherever the night falls", async () => {
  const pages = ["1 waiting_for_input", MINUTE, ...Array(9).fill(page).flat(), "1 completed", MINUTE];
  for (let at = 0; at <= pages.length; at++) {
    for (const last of ["1 waiting_for_input", "1 running"]) {
      const night = ["sleep", 14 * HOUR, "wake 1", 3_000, ...(at % 2 === 0 ? [] : [last])];
      const told = await play(["1 running", ...pages.slice(0, at), ...night, ...pages.slice(at)]);
      expect(told.filter((one) => !one.startsWith("-")).length, `night at ${at}`).toBeLessThanOrEqual(2);
    }
  }
});

it.each<[Wanted, ModuleKind, readonly string[]]>([
  [{ waits: true, ends: "all" }, "input", [WAITS, DONE, FAILED]],
  [{ waits: false, ends: "all" }, "input", [DONE, FAILED]],
  [{ waits: true, ends: "failures" }, "input", [WAITS, FAILED]],
  [{ waits: false, ends: "failures" }, "input", [FAILED]],
  [{ waits: true, ends: "none" }, "input", [WAITS]],
  [{ waits: false, ends: "none" }, "input", []],
  [{ waits: false, ends: "failures" }, "processing", [WAITS, FAILED]],
  [{ waits: false, ends: "none" }, "processing", []],
])("%o of a module of kind %s", async (wanted, kind, told) => {
  const steps = ["1 waiting_for_input", MINUTE, "2 completed", MINUTE, "3 fatal_errored", MINUTE];
  expect(await play(steps, { wanted, kind })).toEqual(told);
});
