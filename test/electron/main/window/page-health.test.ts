import { describe, expect, it } from "vitest";
import { type PageAnswer, PageHealth } from "../../../../electron/main/window/page-health.ts";
import { FakeClock, settled } from "../../../support/fake-clock.ts";

/** A page whose troubles a test makes; what is done about them is written down. `answer` is the person's. */
function page() {
  const clock = new FakeClock();
  const done: string[] = [];
  let answer: (given: PageAnswer) => void = () => undefined;
  const health = new PageHealth({
    steady: () => clock.steady(),
    reload: () => done.push("reload"),
    end: () => done.push("end"),
    quit: () => done.push("quit"),
    reloaded: () => done.push("told"),
    ask: (trouble, over) =>
      new Promise((resolve) => {
        done.push(`ask: ${trouble}`);
        answer = resolve;
        // As the system's box: taken back, it answers with its cancel button.
        over.addEventListener("abort", () => {
          done.push("taken back");
          resolve("wait");
        });
      }),
  });
  return {
    clock,
    health,
    did: () => done.splice(0),
    async answer(given: PageAnswer) {
      answer(given);
      await settled();
    },
  };
}

describe("a page that crashes", () => {
  it("is loaded anew by itself, and the person is told", async () => {
    const { health, did } = page();
    await health.gone();
    expect(did()).toEqual(["reload", "told"]);
  });

  it("again within a minute is the person's to decide, and again after it is not", async () => {
    const { health, clock, did, answer } = page();
    await health.gone();
    await clock.advance(60_000);
    void health.gone();
    expect(did()).toEqual(["reload", "told", "ask: crashed"]);
    await answer("reload");
    expect(did()).toEqual(["reload", "told"]);
    await clock.advance(60_001);
    await health.gone();
    expect(did()).toEqual(["reload", "told"]);
  });

  it("again within a minute can end the app", async () => {
    const { health, did, answer } = page();
    await health.gone();
    void health.gone();
    await answer("quit");
    expect(did()).toEqual(["reload", "told", "ask: crashed", "quit"]);
  });
});

describe("a page that hangs", () => {
  it("is left alone when the person waits, and is asked about anew when it hangs again", async () => {
    const { health, did, answer } = page();
    void health.hangs();
    void health.hangs();
    expect(did()).toEqual(["ask: hangs"]);
    await answer("wait");
    expect(did()).toEqual([]);
    void health.hangs();
    expect(did()).toEqual(["ask: hangs"]);
  });

  it("is ended and loaded anew when the person says so, which counts as no crash", async () => {
    const { health, did, answer } = page();
    void health.hangs();
    await answer("reload");
    expect(did()).toEqual(["ask: hangs", "end"]);
    await health.gone();
    expect(did()).toEqual(["reload", "told"]);
    await health.gone();
    expect(did()).toEqual(["reload", "told"]);
  });

  it("can end the app", async () => {
    const { health, did, answer } = page();
    void health.hangs();
    await answer("quit");
    expect(did()).toEqual(["ask: hangs", "quit"]);
  });

  it("and answers again takes the question back", async () => {
    const { health, did } = page();
    void health.hangs();
    health.answers();
    await settled();
    expect(did()).toEqual(["ask: hangs", "taken back"]);
    health.answers();
    expect(did()).toEqual([]);
  });

  it("and crashes takes the question back, and is loaded anew", async () => {
    const { health, did } = page();
    void health.hangs();
    await health.gone();
    await settled();
    expect(did()).toEqual(["ask: hangs", "taken back", "reload", "told"]);
  });
});
