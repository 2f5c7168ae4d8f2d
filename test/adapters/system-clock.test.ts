import { describe, expect, it, vi } from "vitest";
import { systemClock } from "../../adapters/system-clock.ts";

describe("systemClock", () => {
  it("tells the wall time", () => {
    const before = Date.now();
    const now = systemClock().now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it("calls back once after the time, unless that was cancelled", () => {
    vi.useFakeTimers();
    try {
      const clock = systemClock();
      const heard: string[] = [];
      clock.after(100, () => heard.push("kept"));
      const cancel = clock.after(100, () => heard.push("cancelled"));
      cancel();
      vi.advanceTimersByTime(99);
      expect(heard).toEqual([]);
      vi.advanceTimersByTime(1_000);
      expect(heard).toEqual(["kept"]);
    } finally {
      vi.useRealTimers();
    }
  });
});
