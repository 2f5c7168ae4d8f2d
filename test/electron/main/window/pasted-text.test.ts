import { expect, it } from "vitest";
import { PastedText } from "../../../../electron/main/window/pasted-text.ts";
import { FakeClock, settled } from "../../../support/fake-clock.ts";

const KEY = "k-0123456789-abcdefghijklmnopqrstuvwxyz";

function rig(content = KEY) {
  const clipboard = {
    content,
    readText: async () => clipboard.content,
    clear: async () => {
      clipboard.content = "";
    },
  };
  const clock = new FakeClock();
  return { clipboard, clock, pasted: new PastedText(clipboard, clock) };
}

it("takes what was pasted off the clipboard after 30 s, and not before", async () => {
  const { clipboard, clock, pasted } = rig();
  expect(await pasted.read()).toBe(KEY);
  await clock.advance(29_999);
  expect(clipboard.content).toBe(KEY);
  await clock.advance(1);
  expect(clipboard.content).toBe("");
  expect(clock.pending).toBe(0);
});

it("leaves alone what was copied meanwhile", async () => {
  const { clipboard, clock, pasted } = rig();
  await pasted.read();
  clipboard.content = "a recipe";
  await clock.advance(60_000);
  expect(clipboard.content).toBe("a recipe");
});

it("counts anew from the last paste", async () => {
  const { clipboard, clock, pasted } = rig();
  await pasted.read();
  await clock.advance(20_000);
  await pasted.read();
  await clock.advance(20_000);
  expect(clipboard.content).toBe(KEY);
  await clock.advance(10_000);
  expect(clipboard.content).toBe("");
});

it("clears at once when the app quits, unless something else was copied", async () => {
  const first = rig();
  await first.pasted.read();
  await first.pasted.clearBeforeQuitting();
  expect(first.clipboard.content).toBe("");
  const second = rig();
  await second.pasted.read();
  second.clipboard.content = "a recipe";
  await second.pasted.clearBeforeQuitting();
  expect(second.clipboard.content).toBe("a recipe");
});

it("touches no clipboard that it did not read from, and none that was empty", async () => {
  const { clipboard, pasted } = rig();
  await pasted.clearBeforeQuitting();
  expect(clipboard.content).toBe(KEY);
  const empty = rig("");
  await empty.pasted.read();
  expect(empty.clock.pending).toBe(0);
});

it("keeps the app from quitting for one second at most, where the clipboard hangs or fails", async () => {
  const hanging = rig();
  await hanging.pasted.read();
  hanging.clipboard.readText = () => new Promise(() => undefined);
  let quit = false;
  void hanging.pasted.clearBeforeQuitting().then(() => {
    quit = true;
  });
  await hanging.clock.advance(999);
  expect(quit).toBe(false);
  await hanging.clock.advance(1);
  await settled();
  expect(quit).toBe(true);
  const failing = rig();
  await failing.pasted.read();
  failing.clipboard.readText = () => Promise.reject(new Error("no display"));
  await failing.pasted.clearBeforeQuitting();
});

it("remembers the key by nothing but a hash", async () => {
  const { pasted } = rig();
  await pasted.read();
  const { inspect } = await import("node:util");
  expect(inspect(pasted, { depth: 3, showHidden: true }).replace(/content: '[^']*'/, "")).not.toContain(KEY);
});
