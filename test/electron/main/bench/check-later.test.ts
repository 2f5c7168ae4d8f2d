import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { markOf } from "../../../../adapters/sqlite/check.ts";
import type { BenchEvent } from "../../../../electron/bridge/events.ts";
import { checkLater } from "../../../../electron/main/bench/check-later.ts";
import { NoticeBoard } from "../../../../electron/main/bench/notice-board.ts";
import { openProfileStore, startJob, storeFileIn } from "../../../../electron/main/open-store.ts";
import { acceptedSession, temporaryFolders } from "../../../adapters/sqlite/samples.ts";
import { FakeClock } from "../../../support/fake-clock.ts";

const folder = temporaryFolders();
const WORKER = inject("storeWorkers").app;

/** A profile in use, whose file is looked over when the clock says so. */
async function inUse() {
  const profile = folder();
  const opened = await openProfileStore(profile, WORKER);
  if (!opened.ok) throw new Error(opened.error.detail);
  await acceptedSession(opened.value);
  const clock = new FakeClock();
  const events: BenchEvent[] = [];
  const looks: Promise<unknown>[] = [];
  const callOff = checkLater({
    clock,
    board: new NoticeBoard((event) => events.push(event)),
    check() {
      const job = startJob(profile, WORKER, { kind: "check" });
      looks.push(job.ended);
      return job;
    },
  });
  return { profile, file: storeFileIn(profile), store: opened.value, clock, events, looks, callOff };
}

describe("the whole look in the background", () => {
  it("comes once, after the start is over, and says nothing of a sound file", async () => {
    const { store, clock, events, looks, file } = await inUse();
    await clock.advance(19_999);
    expect(looks).toHaveLength(0);
    await clock.advance(1);
    expect(await looks[0]).toEqual({ ok: true, value: { kind: "sound" } });
    await clock.advance(3_600_000);
    expect(looks).toHaveLength(1);
    expect(events).toEqual([]);
    expect(existsSync(markOf(file))).toBe(false);
    await store.close();
  });

  it("tells of damage, and the next start does not use the file before it was looked over", async () => {
    const { profile, store, clock, events, looks, file } = await inUse();
    await store.close();
    const sound = readFileSync(file);
    // A table of contents that says otherwise than the table: only a whole look sees it.
    const bytes = Buffer.from(sound);
    bytes.fill(0, bytes.length - 4_096, bytes.length - 4_000);
    writeFileSync(file, bytes);
    await clock.advance(20_000);
    await looks[0];
    await Promise.resolve();
    expect(events).toEqual([{ kind: "notice", notice: { kind: "store_damaged" } }]);
    expect(existsSync(markOf(file))).toBe(true);
    expect(await openProfileStore(profile, WORKER)).toMatchObject({ ok: false, error: { kind: "damaged" } });
    // A file that proves sound after all is used again, and the mark goes.
    writeFileSync(file, sound);
    const again = await openProfileStore(profile, WORKER);
    expect(again.ok).toBe(true);
    if (again.ok) await again.value.close();
    expect(existsSync(markOf(file))).toBe(false);
  });

  it("is called off when the app ends before it", async () => {
    const { store, clock, looks, callOff } = await inUse();
    callOff();
    await clock.advance(60_000);
    expect(looks).toHaveLength(0);
    await store.close();
  });
});
