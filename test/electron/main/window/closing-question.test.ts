import { describe, expect, it } from "vitest";
import { type ClosingAnswer, ClosingQuestion } from "../../../../electron/main/window/closing-question.ts";
import { settled } from "../../../support/fake-clock.ts";

function window({ underWay = 3, chosen = "ask" as "ask" | "background" | "quit" } = {}) {
  const done: string[] = [];
  let answer: (given: { answer: ClosingAnswer; remember: boolean }) => void = () => undefined;
  const question = new ClosingQuestion({
    underWay: () => underWay,
    chosen: () => chosen,
    remember(choice) {
      chosen = choice;
      done.push(`remember ${choice}`);
    },
    ask: (count) =>
      new Promise((resolve) => {
        done.push(`ask about ${count}`);
        answer = resolve;
      }),
    hide: () => done.push("hide"),
    quit: () => done.push("quit"),
  });
  return {
    question,
    did: () => done.splice(0),
    async answer(given: ClosingAnswer, remember = false) {
      answer({ answer: given, remember });
      await settled();
    },
  };
}

describe("closing the window", () => {
  it("while nothing is watched or started closes it", () => {
    const { question, did } = window({ underWay: 0 });
    expect(question.mayClose()).toBe(true);
    expect(did()).toEqual([]);
  });

  it("asks once, however often it is tried meanwhile", async () => {
    const { question, did, answer } = window();
    expect([question.mayClose(), question.mayClose()]).toEqual([false, false]);
    expect(did()).toEqual(["ask about 3"]);
    await answer("stay");
    expect(did()).toEqual([]);
    expect(question.mayClose()).toBe(false);
    expect(did()).toEqual(["ask about 3"]);
  });

  it.each([
    ["background", "hide"],
    ["quit", "quit"],
  ] as const)("%s is done, and is remembered only where that was ticked", async (given, follows) => {
    const { question, did, answer } = window();
    question.mayClose();
    await answer(given);
    expect(did()).toEqual(["ask about 3", follows]);
    question.mayClose();
    await answer(given, true);
    expect(did()).toEqual(["ask about 3", `remember ${given}`, follows]);
  });

  it("left open after all is nothing to remember", async () => {
    const { question, did, answer } = window();
    question.mayClose();
    await answer("stay", true);
    expect(did()).toEqual(["ask about 3"]);
  });

  it("asks no more once the person has chosen", () => {
    const hidden = window({ chosen: "background" });
    expect(hidden.question.mayClose()).toBe(false);
    expect(hidden.did()).toEqual(["hide"]);
    const quit = window({ chosen: "quit" });
    expect(quit.question.mayClose()).toBe(true);
    expect(quit.did()).toEqual([]);
  });

  it.each(["ask", "background"] as const)("never keeps an app that is being quit (%s)", (chosen) => {
    const { question, did } = window({ chosen });
    question.quitting();
    expect(question.mayClose()).toBe(true);
    expect(did()).toEqual([]);
  });
});
