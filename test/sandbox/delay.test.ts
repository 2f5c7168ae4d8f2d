import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { delay } from "../../sandbox/delay.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("a wait ends at its time", async () => {
  const wait = delay(4_000, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(3_999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await wait;
  expect(vi.getTimerCount()).toBe(0);
});

test("no wait needs no timer", async () => {
  await delay(0, new AbortController().signal);
  expect(vi.getTimerCount()).toBe(0);
});

test("a wait that is ended takes its timer along", async () => {
  const caller = new AbortController();
  const wait = delay(4_000, caller.signal);
  caller.abort();
  await wait;
  expect(vi.getTimerCount()).toBe(0);
});

test("a wait that was over before it began is none", async () => {
  await delay(4_000, AbortSignal.abort());
  expect(vi.getTimerCount()).toBe(0);
});
