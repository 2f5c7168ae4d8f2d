import { expect, it } from "vitest";
import { beginRun } from "../../../../electron/main/bench/begin-run.ts";

function memory() {
  const kept = new Map<string, string>();
  return {
    kept: async (name: string) => kept.get(name) ?? null,
    keep: async (name: string, text: string) => void kept.set(name, text),
  };
}

it("a run that was closed ended well, and so did none before the first", async () => {
  const store = memory();
  const first = await beginRun(store);
  expect(first.lastEndedWell).toBe(true);
  await first.close();
  expect((await beginRun(store)).lastEndedWell).toBe(true);
});

it("a run that was never closed did not", async () => {
  const store = memory();
  await beginRun(store);
  const second = await beginRun(store);
  expect(second.lastEndedWell).toBe(false);
  await second.close();
  expect((await beginRun(store)).lastEndedWell).toBe(true);
});
