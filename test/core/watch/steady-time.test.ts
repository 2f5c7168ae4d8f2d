import { expect, test } from "vitest";
import { SteadyTime } from "../../../core/watch/steady-time.ts";
import { FakeClock } from "../../support/fake-clock.ts";

test("is wall time while nobody sets the clock, and follows it forward", async () => {
  const clock = new FakeClock(1_000);
  const time = new SteadyTime(clock);
  expect(time.now()).toBe(1_000);
  await clock.advance(500);
  clock.jump(3_600_000);
  expect(time.now()).toBe(3_601_500);
  expect(time.onWall(time.now())).toBe(clock.now());
});

test("never runs backwards, and still tells the wall's time", async () => {
  const clock = new FakeClock(10_000);
  const time = new SteadyTime(clock);
  const before = time.now();
  clock.jump(-5_000);
  expect(time.now()).toBe(before);
  await clock.advance(300);
  expect(time.now()).toBe(before + 300);
  clock.jump(-1_000);
  expect(time.now()).toBe(before + 300);
  expect(time.onWall(time.now() + 40)).toBe(clock.now() + 40);
});
