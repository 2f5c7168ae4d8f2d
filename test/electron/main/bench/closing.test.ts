import { describe, expect, it } from "vitest";
import { closing } from "../../../../electron/main/bench/closing.ts";
import { FakeClock } from "../../../support/fake-clock.ts";

function parts(watchingQuits: () => Promise<void> = async () => undefined) {
  const done: string[] = [];
  const clock = new FakeClock();
  const close = closing({
    clock,
    many: { end: async () => void done.push("many") },
    watching: {
      quit() {
        done.push("watching");
        return watchingQuits();
      },
    },
    sandbox: { close: async () => void done.push("sandbox") },
    run: { close: async () => void done.push("run") },
    store: { close: async () => void done.push("store") },
    preferences: { written: async () => void done.push("preferences") },
  });
  return { clock, close, done };
}

describe("closing the bench", () => {
  it("closes the store last, and everything once however often it is asked", async () => {
    const { close, done } = parts();
    await Promise.all([close(), close()]);
    await close();
    expect(done).toEqual(["many", "watching", "run", "sandbox", "store", "preferences"]);
  });

  it("closes the others when one fails, tells the failure, and calls that no good end", async () => {
    const { close, done } = parts(() => Promise.reject(new Error("disk full")));
    await expect(close()).rejects.toThrow("disk full");
    expect(done).toEqual(["many", "watching", "sandbox", "store", "preferences"]);
  });

  it("waits no longer than 5 s for a disk that hangs", async () => {
    const { clock, close } = parts(() => new Promise(() => undefined));
    let closed = false;
    const waiting = close().then(() => {
      closed = true;
    });
    await clock.advance(4_999);
    expect(closed).toBe(false);
    await clock.advance(1);
    await waiting;
    expect(closed).toBe(true);
  });
});
