import { spawnSync } from "node:child_process";
import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withLock } from "../../scripts/set-up/lock.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

test("the second waits for the first", async () => {
  const lock = join(temporaryFolder(), "locks", "install.lock");
  const order: string[] = [];
  let endFirst: () => void = () => {};
  const firstMayEnd = new Promise<void>((resolve) => {
    endFirst = resolve;
  });
  const first = withLock(lock, async () => {
    order.push("first begins");
    await firstMayEnd;
    order.push("first ends");
  });
  const second = withLock(lock, async () => {
    order.push("second begins");
  });
  endFirst();
  await Promise.all([first, second]);
  expect(order).toEqual(["first begins", "first ends", "second begins"]);
  expect(existsSync(lock)).toBe(false);
});

test("a lock whose owner is gone is taken over", async () => {
  const lock = join(temporaryFolder(), "install.lock");
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(lock, String(pid));
  await expect(withLock(lock, async () => "done")).resolves.toBe("done");
});

test("an empty lock, of a run that was killed as it wrote it, is taken over", async () => {
  const lock = join(temporaryFolder({ "install.lock": "" }), "install.lock");
  utimesSync(lock, 1, 1);
  await expect(withLock(lock, async () => "done")).resolves.toBe("done");
});

test("a failure gives the lock back", async () => {
  const lock = join(temporaryFolder(), "install.lock");
  await expect(withLock(lock, () => Promise.reject(new Error("no disk")))).rejects.toThrow("no disk");
  expect(existsSync(lock)).toBe(false);
});
