import { describe, expect, test } from "vitest";
import { NEW_WATCH, type WatchMemory } from "../../../core/watch/policy.ts";
import { settled } from "../../support/fake-clock.ts";
import { answer, failure } from "../../support/http-results.ts";
import { entry, ScriptedWatch } from "./scripted-watch.ts";

const MIN = 60_000;
const HTML = answer(200, "<html>");
const BUSY = answer(429, "", { headers: [{ name: "Retry-After", value: "30" }] });
const DNS = failure("DNS", { phase: "resolve", mayHaveLeft: false });

describe("watching one session", () => {
  test("the first query follows at once, then the policy's waits", async () => {
    const watch = new ScriptedWatch();
    watch.watch(1);
    await settled();
    expect(watch.times(1)).toEqual([0]);
    await watch.clock.advance(5_000);
    expect(watch.times(1)).toEqual([0, 1_000, 2_300, 3_990]);
  });

  test("waits are spread by the port's chance", async () => {
    const waits = async (random: number) => {
      const watch = new ScriptedWatch({ random: () => random });
      watch.watch(1);
      await watch.clock.advance(1_300);
      return watch.times(1);
    };
    expect([await waits(0), await waits(0.999_999)]).toEqual([
      [0, 800],
      [0, 1_200],
    ]);
  });

  test("a wait begins when the answer is there: a slow server is not hurried", async () => {
    const watch = new ScriptedWatch();
    watch.answerMs = 700;
    watch.watch(1);
    await watch.clock.advance(2_000);
    expect(watch.times(1)).toEqual([0, 1_700]);
  });

  test("never two queries of one session at a time, however often somebody asks", async () => {
    const watch = new ScriptedWatch();
    watch.answerMs = 900;
    watch.watch(1);
    for (let step = 0; step < 40; step++) {
      watch.watcher.checkNow(1);
      watch.watcher.lookClosely(1);
      if (step % 7 === 0) watch.watcher.pause(1);
      watch.watcher.resume(1);
      await watch.clock.advance(130);
    }
    expect(watch.asked.length).toBeGreaterThan(3);
    expect(watch.peakPerSession).toBe(1);
  });

  test("the next query waits until what the last one showed is written down", async () => {
    const watch = new ScriptedWatch();
    watch.writing = () => new Promise<void>((resolve) => watch.clock.after(4_000, resolve));
    watch.watch(1);
    await watch.clock.advance(3_000);
    watch.watcher.checkNow(1);
    await watch.clock.advance(900);
    expect(watch.times(1)).toEqual([0]);
    await watch.clock.advance(200);
    expect(watch.times(1)).toEqual([0, 4_000]);
  });

  test.each(["completed", "fatal_errored"])("%s ends it, and no timer is left", async (state) => {
    const watch = new ScriptedWatch();
    watch.script["1"] = ["running", state];
    watch.watch(1);
    await watch.clock.advance(10 * MIN);
    expect(watch.times(1)).toEqual([0, 1_000]);
    expect([watch.condition(1), watch.watcher.watching, watch.clock.pending]).toEqual(["ended", 0, 0]);
    expect(watch.watcher.move(1)).toEqual({ nextCheckAt: null, inFlight: false });
  });

  test("what is heard comes with the memory that follows from it", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = ["waiting_for_input", "completed"];
    watch.watch(1);
    await watch.clock.advance(MIN);
    expect(watch.heard.map(({ memory }) => [memory.state, memory.condition.kind])).toEqual([
      ["waiting_for_input", "live"],
      ["completed", "ended"],
    ]);
  });

  test("the next check and being asked are told, and each change of them", async () => {
    const watch = new ScriptedWatch();
    watch.answerMs = 100;
    watch.watch(1);
    await settled();
    expect(watch.watcher.move(1)).toEqual({ nextCheckAt: null, inFlight: true });
    const before = watch.moved.length;
    await watch.clock.advance(100);
    expect(watch.moved.length).toBeGreaterThan(before);
    expect(watch.watcher.move(1)).toEqual({ nextCheckAt: watch.began + 1_100, inFlight: false });
    expect(watch.watcher.earliest()).toBe(watch.began + 1_100);
    expect(watch.watcher.move(99)).toEqual({ nextCheckAt: null, inFlight: false });
  });

  test("opening the link: at once, then every 2 s for ten minutes, then as ever", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = ["waiting_for_input"];
    watch.watch(1);
    await watch.clock.advance(5 * MIN);
    const before = watch.asked.length;
    watch.watcher.lookClosely(1);
    await watch.clock.advance(10 * MIN);
    const close = watch.times(1).slice(before);
    expect(close).toHaveLength(301);
    expect(close.slice(0, 3).map((at) => at - 5 * MIN)).toEqual([0, 2_000, 4_000]);
    await watch.clock.advance(MIN);
    expect(
      watch
        .times(1)
        .slice(before + 301)
        .map((at) => at - 15 * MIN),
    ).toEqual([5_000, 12_500, 23_750, 40_625]);
  });
});

describe("what a person does", () => {
  test("pause ends the asking; resume takes it up at once with fresh waits", async () => {
    const watch = new ScriptedWatch();
    watch.watch(1);
    await watch.clock.advance(2_500);
    watch.watcher.pause(1);
    expect(watch.watcher.memory(1)?.condition).toEqual({ kind: "paused", reason: { kind: "person" } });
    expect(watch.clock.pending).toBe(0);
    await watch.clock.advance(10 * MIN);
    const before = watch.asked.length;
    expect(before).toBe(3);
    watch.watcher.resume(1);
    await watch.clock.advance(1_100);
    expect(watch.times(1).slice(before)).toEqual([602_500, 603_500]);
    expect(watch.condition(1)).toBe("live");
  });

  test.each(["pause", "stop"] as const)(
    "%s while a query is under way: its answer is still heard, then rest",
    async (rest) => {
      const watch = new ScriptedWatch();
      watch.answerMs = 500;
      watch.script["1"] = ["waiting_for_input"];
      watch.watch(1);
      await watch.clock.advance(100);
      watch.watcher[rest](1);
      await watch.clock.advance(10 * MIN);
      expect(watch.asked).toHaveLength(1);
      expect(watch.heard).toHaveLength(1);
      expect(watch.watcher.memory(1)).toMatchObject({
        state: "waiting_for_input",
        condition: { kind: rest === "pause" ? "paused" : "stopped" },
      });
      expect(watch.clock.pending).toBe(0);
    },
  );

  test.each(["pause", "stop"] as const)(
    "%s while an answer is being written down ends the asking too",
    async (rest) => {
      const watch = new ScriptedWatch();
      watch.writing = () => new Promise<void>((resolve) => watch.clock.after(500, resolve));
      watch.watch(1);
      await watch.clock.advance(100);
      watch.watcher[rest](1);
      await watch.clock.advance(10 * MIN);
      expect(watch.asked).toHaveLength(1);
      expect(watch.clock.pending).toBe(0);
    },
  );

  test("resumed while the last denial is being written down: the asking goes on", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = [404, 404, 404, "running"];
    watch.watch(1);
    await watch.clock.advance(5_900);
    watch.writing = () => new Promise<void>((resolve) => watch.clock.after(500, resolve));
    await watch.clock.advance(300);
    expect(watch.condition(1)).toBe("paused");
    watch.watcher.resume(1);
    watch.writing = async () => undefined;
    await watch.clock.advance(MIN);
    expect(watch.condition(1)).toBe("live");
    expect(watch.asked.length).toBeGreaterThan(5);
  });

  test("pause and resume while a query is under way: one more query behind it, then as ever", async () => {
    const watch = new ScriptedWatch();
    watch.answerMs = 500;
    watch.watch(1);
    await watch.clock.advance(100);
    watch.watcher.pause(1);
    watch.watcher.resume(1);
    await watch.clock.advance(2_300);
    expect(watch.times(1)).toEqual([0, 500, 2_300]);
  });

  test("resumed after too many denials, it has its two more tries again", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = [404];
    watch.watch(1);
    await watch.clock.advance(MIN);
    watch.watcher.resume(1);
    await watch.clock.advance(MIN);
    expect(watch.times(1)).toEqual([0, 2_000, 6_000, MIN, MIN + 2_000, MIN + 6_000]);
    expect(watch.condition(1)).toBe("paused");
  });

  test("check now while the answer that ends it is under way asks no second time", async () => {
    const watch = new ScriptedWatch();
    watch.answerMs = 500;
    watch.script["1"] = ["completed"];
    watch.watch(1);
    await watch.clock.advance(100);
    watch.watcher.checkNow(1);
    await watch.clock.advance(MIN);
    expect([watch.asked.length, watch.condition(1), watch.clock.pending]).toEqual([1, "ended", 0]);
  });

  test("opening the link of a watch at rest does not begin it", async () => {
    const watch = new ScriptedWatch();
    watch.watch(1);
    await settled();
    watch.watcher.pause(1);
    watch.watcher.lookClosely(1);
    await watch.clock.advance(MIN);
    expect([watch.asked.length, watch.condition(1)]).toEqual([1, "paused"]);
  });

  test("check now asks at once and begins the waits anew", async () => {
    const watch = new ScriptedWatch();
    watch.watch(1);
    await watch.clock.advance(2 * MIN);
    const before = watch.asked.length;
    watch.watcher.checkNow(1);
    await watch.clock.advance(2_500);
    expect(watch.times(1).slice(before)).toEqual([2 * MIN, 2 * MIN + 1_000, 2 * MIN + 2_300]);
  });

  test("check now lifts our own back-off", async () => {
    const watch = new ScriptedWatch();
    watch.script["*"] = [DNS];
    watch.watch(2);
    await watch.clock.advance(5 * MIN);
    watch.script["*"] = ["running"];
    const before = watch.asked.length;
    watch.watcher.checkNow(2);
    await settled();
    expect(watch.asked[before]).toEqual({ id: 2, at: 5 * MIN });
    expect(watch.condition(2)).toBe("live");
  });

  test.each(["pause", "stop"] as const)(
    "check now on a watch at rest (%s) asks once and rests on",
    async (rest) => {
      const watch = new ScriptedWatch();
      watch.watch(1);
      await settled();
      watch.watcher[rest](1);
      const kind = watch.condition(1);
      for (const word of ["waiting_for_input", 500, 404] as const) {
        watch.script["1"] = [word];
        const before = watch.asked.length;
        watch.watcher.checkNow(1);
        await watch.clock.advance(10 * MIN);
        expect(watch.asked.length).toBe(before + 1);
        expect(watch.condition(1)).toBe(kind);
        expect(watch.clock.pending).toBe(0);
      }
      expect(watch.watcher.memory(1)?.state).toBe("waiting_for_input");
    },
  );

  test("check now on an ended watch asks once; on one at rest it finds the end", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = ["completed"];
    watch.watch(2);
    await settled();
    watch.watcher.pause(2);
    watch.script["2"] = ["fatal_errored"];
    watch.watcher.checkNow(1);
    watch.watcher.checkNow(2);
    await watch.clock.advance(MIN);
    expect([watch.times(1).length, watch.times(2).length]).toEqual([2, 2]);
    expect([watch.condition(1), watch.condition(2)]).toEqual(["ended", "ended"]);
  });

  test("check now on a session that is only held", async () => {
    const watch = new ScriptedWatch();
    const memory: WatchMemory = { ...NEW_WATCH, state: "completed", condition: { kind: "ended" } };
    watch.script["7"] = ["completed"];
    watch.watcher.hold(entry(7), memory);
    await watch.clock.advance(MIN);
    expect(watch.asked).toEqual([]);
    watch.watcher.checkNow(7);
    await watch.clock.advance(MIN);
    expect(watch.asked).toEqual([{ id: 7, at: MIN }]);
  });

  test("nothing happens to sessions that are not known", () => {
    const watch = new ScriptedWatch();
    for (const act of ["checkNow", "pause", "stop", "resume", "forget", "lookClosely"] as const)
      watch.watcher[act](5);
    watch.watcher.setVisible(5);
    expect([watch.watcher.memory(5), watch.asked.length, watch.clock.pending]).toEqual([null, 0, 0]);
  });

  test("a forgotten session is not asked again, and what was under way is not heard", async () => {
    const watch = new ScriptedWatch();
    watch.answerMs = 500;
    watch.watch(2);
    await watch.clock.advance(100);
    watch.watcher.forget(1);
    await watch.clock.advance(3_000);
    expect(watch.times(1)).toEqual([0]);
    expect(watch.heard.some(({ id }) => id === 1)).toBe(false);
    expect(watch.times(2).length).toBeGreaterThan(1);
    watch.watcher.forget(2);
    expect(watch.clock.pending).toBe(0);
  });

  test("the session that is looked at goes first", async () => {
    const watch = new ScriptedWatch({ limits: { queriesPerMinute: 60, burst: 1, inFlight: 1 } });
    watch.watcher.setVisible(4);
    for (let id = 1; id <= 4; id++) watch.watcher.takeUp(entry(id), NEW_WATCH);
    await watch.clock.advance(4_000);
    expect(watch.asked[0]?.id).toBe(4);
  });

  test("new limits count at once", async () => {
    const watch = new ScriptedWatch({ limits: { queriesPerMinute: 10, burst: 1, inFlight: 4 } });
    watch.watch(4);
    await settled();
    expect(watch.asked).toHaveLength(1);
    watch.watcher.setLimits({ queriesPerMinute: 4_000, burst: 10, inFlight: 4 });
    await watch.clock.advance(100);
    expect(watch.asked.length).toBeGreaterThanOrEqual(4);
  });
});

describe("a dead key", () => {
  test.each([401, 403])(
    "%d: one session asks for all, and then all of the key's sessions pause",
    async (status) => {
      const watch = new ScriptedWatch({ limits: { queriesPerMinute: 4_000, burst: 400, inFlight: 1 } });
      watch.script["*"] = [status];
      watch.watch(200);
      await watch.clock.advance(10 * MIN);
      expect(watch.asked.length).toBe(3);
      expect(new Set(watch.asked.map(({ id }) => id)).size).toBe(1);
      const refused = { kind: "paused", reason: { kind: "denied", status } };
      for (let id = 1; id <= 200; id++) expect(watch.watcher.memory(id)?.condition).toEqual(refused);
      expect(watch.pausedByKey).toHaveLength(199);
      expect(
        watch.pausedByKey.every(({ condition }) => JSON.stringify(condition) === JSON.stringify(refused)),
      ).toBe(true);
      expect([watch.watcher.watching, watch.clock.pending]).toEqual([0, 0]);
    },
  );

  test("sessions of other keys go on", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = [401];
    watch.watch(2);
    watch.watch(1, { from: 3, keyName: "another" });
    watch.script["2"] = [401];
    await watch.clock.advance(MIN);
    expect([watch.condition(1), watch.condition(2), watch.condition(3)]).toEqual([
      "paused",
      "paused",
      "live",
    ]);
    expect(watch.times(3).length).toBeGreaterThan(8);
  });

  test("while it is in question the others wait, and go on as soon as it is good again", async () => {
    const watch = new ScriptedWatch({ limits: { queriesPerMinute: 4_000, burst: 400, inFlight: 1 } });
    watch.script["1"] = [401, "running"];
    watch.watcher.watch(entry(1));
    await settled();
    watch.watch(2, { from: 2 });
    await watch.clock.advance(1_999);
    expect(watch.asked).toEqual([{ id: 1, at: 0 }]);
    await watch.clock.advance(1);
    expect(watch.asked.slice(1).map(({ id }) => id)).toEqual([1, 3, 2]);
    expect([watch.condition(1), watch.condition(2)]).toEqual(["live", "live"]);
  });

  test("the asker is paused by the person: the others go on", async () => {
    const watch = new ScriptedWatch({ limits: { queriesPerMinute: 4_000, burst: 400, inFlight: 1 } });
    watch.script["1"] = [401];
    watch.watch(1);
    await settled();
    watch.watch(1, { from: 2 });
    watch.watcher.pause(1);
    await watch.clock.advance(100);
    expect(watch.times(2)).toEqual([0]);
  });

  test("a single 401 to a check by hand pauses nobody else, whatever the rest it came from", async () => {
    for (const rest of ["pause", "stop"] as const) {
      const watch = new ScriptedWatch();
      watch.script["1"] = ["running", 401];
      watch.watch(3);
      await settled();
      watch.watcher[rest](1);
      watch.watcher.checkNow(1);
      await watch.clock.advance(MIN);
      expect([watch.condition(2), watch.condition(3)]).toEqual(["live", "live"]);
      expect(watch.pausedByKey).toEqual([]);
      expect(watch.times(2).length).toBeGreaterThan(8);
    }
  });

  test("a 404 is one session's: it pauses, and silences others only while it is asked about", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = [404];
    watch.watch(3);
    await watch.clock.advance(MIN);
    expect(watch.times(1)).toEqual([0, 2_000, 6_000]);
    expect(watch.watcher.memory(1)?.condition).toEqual({
      kind: "paused",
      reason: { kind: "denied", status: 404 },
    });
    expect([watch.condition(2), watch.condition(3)]).toEqual(["live", "live"]);
    expect(watch.times(2).filter((at) => at > 6_000).length).toBeGreaterThan(5);
    expect(watch.pausedByKey).toEqual([]);
  });

  test("an asker that is then answered with nonsense does not silence the others", async () => {
    const watch = new ScriptedWatch({ limits: { queriesPerMinute: 4_000, burst: 400, inFlight: 1 } });
    watch.script["1"] = [404, HTML];
    watch.watch(1);
    await settled();
    watch.watch(1, { from: 2 });
    await watch.clock.advance(MIN);
    expect(watch.times(2)[0]).toBe(2_000);
    expect(watch.times(2).length).toBeGreaterThan(8);
  });

  test("a paused session that is good again when checked by hand is watched again", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = [401, 401, 401, "running"];
    watch.watch(1);
    await watch.clock.advance(MIN);
    expect(watch.condition(1)).toBe("paused");
    watch.watcher.checkNow(1);
    await watch.clock.advance(2_000);
    expect(watch.condition(1)).toBe("live");
    expect(watch.times(1)).toHaveLength(5);
  });
});

describe("trouble", () => {
  test("one session's nonsense holds nobody else", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = [HTML];
    watch.watch(2);
    await watch.clock.advance(20_000);
    expect(watch.condition(1)).toBe("backing_off");
    expect(watch.times(1)).toEqual([0, 2_000, 6_000, 14_000]);
    expect(watch.times(2).slice(0, 4)).toEqual([0, 1_000, 2_300, 3_990]);
  });

  test.each([
    ["a name that does not resolve", DNS],
    ["429", answer(429)],
    ["503", answer(503)],
    ["an expired certificate", failure("TLS_EXPIRED", { phase: "tls", mayHaveLeft: false })],
  ])("%s holds the origin: one session asks for all, longer each time", async (_, result) => {
    const watch = new ScriptedWatch();
    watch.script["*"] = [result];
    watch.watch(100);
    await watch.clock.advance(5 * MIN);
    const rounds = [0, 2_000, 6_000, 14_000, 30_000, 62_000, 126_000, 246_000];
    expect([...new Set(watch.asked.map(({ at }) => at))]).toEqual(rounds);
    expect(watch.asked.filter(({ at }) => at > 0)).toHaveLength(rounds.length - 1);
    expect(watch.asked.length).toBeLessThanOrEqual(4 + rounds.length - 1);
  });

  test("other origins go on meanwhile", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = [DNS];
    watch.watch(1);
    watch.watch(1, { from: 2, origin: "https://other.test" });
    await watch.clock.advance(MIN);
    expect(watch.times(2).length).toBeGreaterThan(8);
  });

  test("once the origin answers, all are asked again", async () => {
    const watch = new ScriptedWatch();
    watch.script["*"] = [DNS];
    watch.watch(30);
    await watch.clock.advance(MIN);
    watch.script["*"] = ["running"];
    await watch.clock.advance(3 * MIN);
    for (let id = 1; id <= 30; id++) expect(watch.condition(id)).toBe("live");
  });

  test("once the origin has answered, its next trouble begins with the shortest hold", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = [DNS, DNS, "running", DNS, "running"];
    watch.watch(1);
    await watch.clock.advance(9_000);
    expect(watch.times(1)).toEqual([0, 2_000, 6_000, 7_000, 9_000]);
  });

  test("Retry-After is a lower bound for all sessions of the origin, jitter or not", async () => {
    const watch = new ScriptedWatch({ random: () => 0 });
    watch.script["1"] = [BUSY, "running"];
    watch.watch(1);
    await settled();
    watch.watch(1, { from: 2 });
    await watch.clock.advance(29_999);
    expect(watch.asked).toEqual([{ id: 1, at: 0 }]);
    expect(watch.watcher.move(1).nextCheckAt).toBe(watch.began + 30_000);
    expect(watch.watcher.move(2).nextCheckAt).toBe(watch.began + 30_000);
    watch.watcher.checkNow(2);
    await watch.clock.advance(1);
    expect(watch.asked.slice(1, 3).map(({ id, at }) => [id, at])).toEqual([
      [2, 30_000],
      [1, 30_000],
    ]);
  });

  test("a wish beside one session's own trouble or state is that session's alone", async () => {
    const headers = [{ name: "Retry-After", value: "40" }];
    const watch = new ScriptedWatch({ random: () => 0 });
    watch.script["1"] = [answer(500, "", { headers }), "running"];
    watch.script["2"] = [answer(200, '{"data":{"state":"running"}}', { headers }), "running"];
    watch.watch(3);
    await watch.clock.advance(45_000);
    expect([watch.times(1)[1], watch.times(2)[1], watch.times(3)[1]]).toEqual([40_000, 40_000, 800]);
  });
});

describe("many sessions", () => {
  test("no more than 4 in flight and 130 in the first minute, whatever their number", async () => {
    const watch = new ScriptedWatch();
    watch.answerMs = 50;
    watch.watch(500);
    await watch.clock.advance(MIN);
    expect(watch.asked.length).toBeGreaterThan(120);
    expect(watch.asked.length).toBeLessThanOrEqual(130);
  });

  test("taken up after a restart: one query each, spread over some seconds, with the memory kept", async () => {
    let calls = 0;
    const random = () => (calls++ % 20) / 20;
    const watch = new ScriptedWatch({
      random,
      limits: { queriesPerMinute: 4_000, burst: 400, inFlight: 100 },
    });
    watch.script["*"] = ["waiting_for_input"];
    const memory: WatchMemory = {
      ...NEW_WATCH,
      state: "waiting_for_input",
      stateSince: 5,
      lastWaitMs: 60_000,
    };
    for (let id = 1; id <= 20; id++) watch.watcher.takeUp(entry(id), memory);
    await watch.clock.advance(4_999);
    const firsts = Array.from({ length: 20 }, (_, index) => watch.times(index + 1)[0]);
    expect(firsts).toEqual(Array.from({ length: 20 }, (_, index) => index * 250));
    expect(watch.watcher.memory(20)).toMatchObject({
      state: "waiting_for_input",
      stateSince: 5,
      lastWaitMs: 5_000,
    });
  });

  test("after a sleep: one query each, spread, however long overdue they are", async () => {
    let calls = 0;
    const watch = new ScriptedWatch({ random: () => (calls++ % 10) / 10 });
    watch.script["*"] = ["waiting_for_input"];
    watch.watch(9);
    await watch.clock.advance(1_000);
    watch.watcher.pause(9);
    const before = watch.asked.length;
    watch.watcher.sleep();
    expect(watch.clock.pending).toBe(0);
    await watch.clock.advance(8 * 3_600_000);
    expect([watch.asked.length, watch.clock.pending]).toEqual([before, 0]);
    calls = 1;
    watch.watcher.wake();
    await watch.clock.advance(8_000);
    const woke = watch.began + 1_000 + 8 * 3_600_000 - watch.began;
    const asked = watch.asked.slice(before, before + 8).map(({ id, at }) => [id, at - woke]);
    expect(asked).toEqual(Array.from({ length: 8 }, (_, index) => [index + 1, 2_000 + (index + 1) * 600]));
    expect(watch.times(9)).toHaveLength(1);
  });

  test("asleep, nobody is asked, also not by hand; that follows on waking", async () => {
    const watch = new ScriptedWatch();
    watch.watcher.sleep();
    watch.watch(1);
    watch.watcher.checkNow(1);
    await watch.clock.advance(MIN);
    expect(watch.asked).toEqual([]);
    watch.watcher.wake();
    await watch.clock.advance(5_000);
    expect(watch.times(1)).toEqual([MIN + 5_000]);
  });

  test("what a sleep cuts off is not recorded, is no failure, and is asked again on waking", async () => {
    const watch = new ScriptedWatch();
    watch.answerMs = 500;
    watch.watch(1);
    await watch.clock.advance(100);
    watch.watcher.sleep();
    expect(watch.signals[0]?.aborted).toBe(true);
    await watch.clock.advance(10_000);
    expect([watch.heard.length, watch.failed.length, watch.asked.length]).toEqual([0, 0, 1]);
    watch.watcher.wake();
    await watch.clock.advance(5_500);
    expect(watch.signals[1]?.aborted).toBe(false);
    expect([watch.heard.length, watch.peakPerSession]).toEqual([1, 1]);
  });

  test("a query that fails because a sleep cut it off is no bug either", async () => {
    const watch = new ScriptedWatch();
    watch.answerMs = 500;
    watch.script["1"] = [new Error("cut off"), "running"];
    watch.watch(1);
    await watch.clock.advance(100);
    watch.watcher.sleep();
    await watch.clock.advance(1_000);
    watch.watcher.wake();
    await watch.clock.advance(10_000);
    expect([watch.failed.length, watch.heard.length > 0]).toEqual([0, true]);
  });

  test("waking forgets our own back-off, and shortens a server's wish by the time that was slept", async () => {
    const watch = new ScriptedWatch();
    const busy = answer(503, "", { headers: [{ name: "Retry-After", value: "1800" }] });
    watch.script["*"] = [busy, "running"];
    watch.watch(1);
    await watch.clock.advance(1_000);
    watch.watcher.sleep();
    watch.clock.jump(1_000_000);
    watch.watcher.wake(1_000_000);
    await watch.clock.advance(798_000);
    expect(watch.times(1)).toHaveLength(1);
    await watch.clock.advance(1_000);
    expect(watch.times(1)).toHaveLength(2);

    const failing = new ScriptedWatch();
    failing.script["*"] = [failure("REFUSED")];
    failing.watch(1);
    await failing.clock.advance(10 * MIN);
    const before = failing.times(1).length;
    failing.watcher.sleep();
    failing.watcher.wake();
    await failing.clock.advance(15_000);
    // At 5 s, and after the shortest hold of an origin that was in trouble before: 4 s.
    expect(failing.times(1).length - before).toBe(2);
  });
});

describe("without a network", () => {
  const here = { origin: "http://127.0.0.1:4010", from: 2 };

  test("nobody is asked by itself but this computer; with one again each is asked once, spread", async () => {
    let calls = 0;
    const watch = new ScriptedWatch({ random: () => (calls++ % 10) / 10 });
    watch.watch(1);
    watch.watch(1, here);
    await watch.clock.advance(10_000);
    watch.watcher.setOffline(true);
    watch.watcher.setOffline(true);
    expect(watch.watcher.move(1).nextCheckAt).toBeNull();
    const before = [watch.times(1).length, watch.times(2).length];
    await watch.clock.advance(10 * MIN);
    expect(watch.times(1).length).toBe(before[0]);
    expect(watch.times(2).length).toBeGreaterThan((before[1] ?? 0) + 30);
    expect(watch.condition(1)).toBe("live");
    calls = 5;
    watch.watcher.setOffline(false);
    expect(watch.watcher.move(1).nextCheckAt).toBe(watch.clock.now() + 5_000);
    await watch.clock.advance(5_000);
    expect(watch.times(1).length).toBe((before[0] ?? 0) + 1);
  });

  test("a check by hand goes out once, and so does the first query of a new watch; none follows", async () => {
    const watch = new ScriptedWatch();
    watch.watcher.setOffline(true);
    watch.watch(1);
    await watch.clock.advance(10 * MIN);
    expect(watch.times(1)).toEqual([0]);
    watch.watcher.checkNow(1);
    await watch.clock.advance(10 * MIN);
    expect(watch.times(1)).toEqual([0, 10 * MIN]);
  });

  test("what is taken up, fails to be written, or was under way meanwhile waits too", async () => {
    const watch = new ScriptedWatch();
    watch.answerMs = 100;
    watch.writing = () => Promise.reject(new Error("disk full"));
    watch.watch(1);
    await watch.clock.advance(50);
    watch.watcher.setOffline(true);
    watch.watcher.takeUp(entry(2), NEW_WATCH);
    await watch.clock.advance(10 * MIN);
    expect(watch.asked).toHaveLength(1);
    expect(watch.failed).toHaveLength(1);
  });

  test("what was asleep as well is asked once both are over", async () => {
    const watch = new ScriptedWatch();
    watch.watch(1);
    await watch.clock.advance(500);
    watch.watcher.setOffline(true);
    watch.watcher.sleep();
    watch.watcher.wake();
    await watch.clock.advance(MIN);
    expect(watch.times(1)).toEqual([0]);
    watch.watcher.setOffline(false);
    await watch.clock.advance(5_000);
    expect(watch.times(1)).toEqual([0, MIN + 5_500]);
  });
});

describe("a window that gets the focus", () => {
  test("begins the waits anew: the next check comes as after a change, and is never put off", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = ["waiting_for_input"];
    watch.script["2"] = ["running"];
    watch.watch(2);
    await watch.clock.advance(20 * MIN);
    const soon = watch.watcher.move(2).nextCheckAt ?? 0;
    watch.watcher.freshen();
    expect((watch.watcher.move(1).nextCheckAt ?? 0) - watch.clock.now()).toBeLessThanOrEqual(5_000);
    expect(watch.watcher.move(2).nextCheckAt).toBeLessThanOrEqual(soon);
    watch.watcher.freshen();
    const before = watch.times(1).length;
    await watch.clock.advance(13_000);
    // 5 s, and 7.5 s after it.
    expect(watch.times(1).length - before).toBe(2);
  });

  test("hurries neither trouble nor what rests, and asks nothing while asleep", async () => {
    const watch = new ScriptedWatch();
    watch.script["1"] = [500];
    watch.watch(2);
    await watch.clock.advance(10 * MIN);
    watch.watcher.pause(2);
    const due = watch.watcher.move(1).nextCheckAt;
    watch.watcher.freshen();
    expect([watch.watcher.move(1).nextCheckAt, watch.watcher.move(2).nextCheckAt]).toEqual([due, null]);
    watch.watcher.sleep();
    const asked = watch.asked.length;
    watch.watcher.freshen();
    await watch.clock.advance(10 * MIN);
    expect(watch.asked).toHaveLength(asked);
  });
});

describe("clocks", () => {
  const HOUR = 3_600_000;
  const TEN_YEARS = 10 * 365 * 24 * HOUR;
  /** Each of the waits that a wall clock could spoil: working, a person's turn, the close look, trouble, the origin's hold. */
  const WAITS: Readonly<Record<string, (watch: ScriptedWatch) => void>> = {
    running: () => undefined,
    "waiting for a person": (watch) => {
      watch.script["1"] = ["waiting_for_input"];
    },
    "looking closely": (watch) => watch.watcher.lookClosely(1),
    trouble: (watch) => {
      watch.script["1"] = [500];
    },
    "held back": (watch) => {
      watch.script["1"] = [failure("REFUSED")];
    },
    "asked to wait": (watch) => {
      watch.script["1"] = [answer(503, "", { headers: [{ name: "Retry-After", value: "90" }] })];
    },
  };

  test.each(
    Object.keys(WAITS).flatMap((wait) =>
      [HOUR, -HOUR, TEN_YEARS, -TEN_YEARS].map((jumpMs) => [wait, jumpMs] as const),
    ),
  )("%s: a wall clock set by %i ms changes no due time", async (wait, jumpMs) => {
    const [jumped, still] = [new ScriptedWatch(), new ScriptedWatch()];
    for (const watch of [jumped, still]) {
      watch.watch(1);
      await watch.clock.advance(1_500);
      WAITS[wait]?.(watch);
      await watch.clock.advance(5 * MIN);
      if (watch === jumped) watch.clock.jump(jumpMs);
      await watch.clock.advance(5 * MIN);
    }
    const wall = (at: number) => (at > 5 * MIN + 1_500 ? at + jumpMs : at);
    expect(jumped.times(1)).toEqual(still.times(1).map(wall));
    const left = ({ watcher, clock }: ScriptedWatch) => (watcher.move(1).nextCheckAt ?? 0) - clock.now();
    expect(left(jumped)).toBe(left(still));
  });

  test("a wall clock set on brings no storm, whatever the number of sessions", async () => {
    const watch = new ScriptedWatch();
    watch.watch(50);
    await watch.clock.advance(MIN);
    const before = watch.asked.length;
    watch.clock.jump(TEN_YEARS);
    await watch.clock.advance(MIN);
    expect(watch.asked.length - before).toBeLessThanOrEqual(130);
  });
});

describe("close", () => {
  test("leaves no timer, cuts off what is under way, and records none of it", async () => {
    const watch = new ScriptedWatch();
    watch.answerMs = 500;
    watch.watch(3);
    await watch.clock.advance(100);
    watch.watcher.close();
    expect(watch.signals.every(({ aborted }) => aborted)).toBe(true);
    await watch.clock.advance(10 * MIN);
    expect([watch.heard.length, watch.clock.pending, watch.asked.length]).toEqual([0, 0, 3]);
  });

  test("after it nothing begins any more, also not from a write that ends later", async () => {
    const watch = new ScriptedWatch();
    watch.writing = () => new Promise<void>((resolve) => watch.clock.after(500, resolve));
    watch.watch(1);
    await watch.clock.advance(100);
    watch.watcher.close();
    watch.watcher.checkNow(1);
    watch.watch(1, { from: 2 });
    await watch.clock.advance(10 * MIN);
    expect([watch.asked.length, watch.clock.pending]).toEqual([1, 0]);
  });

  test("a query that fails because it was cut off is no bug", async () => {
    const watch = new ScriptedWatch();
    watch.answerMs = 500;
    watch.script["1"] = [new Error("cut off")];
    watch.watch(1);
    await watch.clock.advance(100);
    watch.watcher.close();
    await watch.clock.advance(MIN);
    expect(watch.failed).toEqual([]);
  });
});

describe("a bug or a full disk", () => {
  test("what cannot be written down is told, and asked again at trouble's waits", async () => {
    const watch = new ScriptedWatch();
    const full = new Error("disk full");
    watch.writing = () => Promise.reject(full);
    watch.script["1"] = ["completed"];
    watch.watch(1);
    await watch.clock.advance(15_000);
    expect(watch.times(1)).toEqual([0, 2_000, 6_000, 14_000]);
    expect(watch.failed).toEqual(Array.from({ length: 4 }, () => ({ id: 1, error: full })));
    expect(watch.watcher.memory(1)).toMatchObject({ state: null, condition: { kind: "live" } });
    watch.writing = async () => undefined;
    await watch.clock.advance(MIN);
    expect(watch.watcher.memory(1)).toMatchObject({ state: "completed", condition: { kind: "ended" } });
  });

  test("a write that works again begins the waits of the next failure anew", async () => {
    const watch = new ScriptedWatch();
    const writes = [false, false, true, false, true];
    watch.writing = async () => {
      if (writes.shift() === false) throw new Error("disk full");
    };
    watch.watch(1);
    await watch.clock.advance(9_000);
    expect(watch.times(1)).toEqual([0, 2_000, 6_000, 7_000, 9_000]);
  });

  test("a thrown query is told, and the session and the others go on", async () => {
    const watch = new ScriptedWatch({ limits: { queriesPerMinute: 120, burst: 10, inFlight: 1 } });
    const bug = new Error("bug");
    watch.script["1"] = [bug, "running"];
    watch.watch(2);
    await watch.clock.advance(3_500);
    expect(watch.failed).toEqual([{ id: 1, error: bug }]);
    expect(watch.times(1)).toEqual([0, 2_000, 3_000]);
    expect(watch.times(2).length).toBeGreaterThan(1);
  });

  test("a pause during a failing write stays a pause", async () => {
    const watch = new ScriptedWatch();
    watch.writing = () =>
      new Promise<void>((_, reject) => watch.clock.after(500, () => reject(new Error("disk full"))));
    watch.watch(1);
    await watch.clock.advance(100);
    watch.watcher.pause(1);
    await watch.clock.advance(10 * MIN);
    expect([watch.asked.length, watch.condition(1), watch.failed.length]).toEqual([1, "paused", 1]);
    expect(watch.clock.pending).toBe(0);
  });
});

test("a port that asks again at once still has one query of a session under way", async () => {
  const watch = new ScriptedWatch();
  let came = false;
  watch.answerMs = 500;
  watch.moved.push = (id: number) => {
    const first = !came && watch.heard.length === 1;
    came ||= first;
    if (first) watch.watcher.checkNow(id);
    return id;
  };
  watch.watch(1);
  await watch.clock.advance(600);
  expect(watch.asked).toHaveLength(2);
  watch.watcher.checkNow(1);
  await watch.clock.advance(100);
  expect([watch.asked.length, watch.peakPerSession]).toEqual([2, 1]);
});

test("a port that comes back at once leaves no timer behind", async () => {
  const watch = new ScriptedWatch();
  watch.moved.push = (id: number) => {
    if (watch.asked.length < 3) watch.watcher.setLimits({ queriesPerMinute: 120, burst: 10, inFlight: 4 });
    return id;
  };
  watch.watch(3);
  await watch.clock.advance(10_000);
  expect(watch.clock.pending).toBe(1);
  watch.watcher.close();
  expect(watch.clock.pending).toBe(0);
});
