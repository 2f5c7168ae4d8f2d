import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDelays } from "../../sandbox/delays.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("a wait ends at its time", async () => {
  const wait = createDelays().wait(4_000, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(3_999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await wait).toBe(true);
});

test("no wait needs no timer", async () => {
  expect(await createDelays().wait(0, new AbortController().signal)).toBe(true);
});

test("a caller that leaves takes its timer along", async () => {
  const caller = new AbortController();
  const wait = createDelays().wait(4_000, caller.signal);
  caller.abort();
  expect(await wait).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

test("calling off ends all waits, and later ones at once", async () => {
  const delays = createDelays();
  const waits = [delays.wait(1, new AbortController().signal), delays.wait(2, new AbortController().signal)];
  delays.callOff();
  expect(await Promise.all(waits)).toEqual([false, false]);
  expect(await delays.wait(0, new AbortController().signal)).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});
