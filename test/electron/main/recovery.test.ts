import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { MIGRATIONS } from "../../../adapters/sqlite/schema.ts";
import { openProfileStore } from "../../../electron/main/open-store.ts";
import { Recovery } from "../../../electron/main/recovery.ts";
import { copyOf } from "../../adapters/sqlite/raw-file.ts";
import { acceptedSession, temporaryFolders } from "../../adapters/sqlite/samples.ts";
import { inProcessStore } from "../../adapters/sqlite/stores.ts";

const folder = temporaryFolders();
const WORKER = inject("storeWorkers").app;
const FILE = "module-bench.sqlite";
const AT = Date.UTC(2026, 10, 24, 9, 40);
const ASIDE = "2026-11-24T09-40-00-000Z";

/** A profile with three sessions, one of them newer than its copy. */
async function profileWithCopy(): Promise<string> {
  const profile = folder();
  const file = join(profile, FILE);
  const store = inProcessStore(file);
  await acceptedSession(store);
  await acceptedSession(store);
  await store.close();
  copyOf(file, AT - 3_600_000);
  const again = inProcessStore(file);
  await acceptedSession(again);
  await again.close();
  return profile;
}

async function recoveryOf(profile: string): Promise<Recovery> {
  const opened = await openProfileStore(profile, WORKER);
  if (opened.ok) throw new Error("It opened.");
  return new Recovery(opened.error, { folder: profile, workerFile: WORKER, now: () => AT });
}

async function sessionsOf(recovery: Recovery): Promise<number> {
  const store = recovery.recovered?.store;
  if (store === undefined) throw new Error("Not recovered.");
  const { total } = await store.sessions({ limit: 1 });
  await store.close();
  return total;
}

describe("a damaged store", () => {
  async function damaged(): Promise<string> {
    const profile = await profileWithCopy();
    writeFileSync(join(profile, FILE), "no database ".repeat(1_000));
    return profile;
  }

  it("is told with its file, the system's words, and its newest copy", async () => {
    const profile = await damaged();
    expect((await recoveryOf(profile)).view()).toEqual({
      trouble: "damaged",
      file: join(profile, FILE),
      detail: "file is not a database",
      backupMadeAt: AT - 3_600_000,
      ways: ["rescue", "backup", "empty"],
    });
  });

  it("gives way to an empty one, and is kept byte for byte", async () => {
    const profile = await damaged();
    const bytes = readFileSync(join(profile, FILE));
    const recovery = await recoveryOf(profile);
    expect(await recovery.take("empty")).toEqual({ kind: "opened" });
    const keptAs = join(profile, `${FILE}.damaged-${ASIDE}`);
    expect(recovery.recovered?.notice).toEqual({ kind: "store_replaced", keptAs, by: { kind: "empty" } });
    expect(readFileSync(keptAs)).toEqual(bytes);
    expect(await sessionsOf(recovery)).toBe(0);
  });

  it("gives way to its copy, which stays", async () => {
    const profile = await damaged();
    const recovery = await recoveryOf(profile);
    await recovery.take("backup");
    expect(recovery.recovered?.notice).toMatchObject({ by: { kind: "backup", madeAt: AT - 3_600_000 } });
    expect(await sessionsOf(recovery)).toBe(2);
    expect(readdirSync(profile).filter((name) => name.includes(".backup-"))).toHaveLength(1);
  });

  it("of which nothing can be read is told so, and the other ways are still there", async () => {
    const recovery = await recoveryOf(await damaged());
    const before = recovery.view();
    expect(await recovery.take("rescue")).toEqual({
      kind: "not_opened",
      failure: "nothing_readable",
      view: before,
    });
    expect(recovery.recovered).toBeNull();
    await recovery.take("backup");
    expect(await sessionsOf(recovery)).toBe(2);
  });

  it("is rescued as far as it can be read, and counted", async () => {
    const profile = await profileWithCopy();
    truncateSync(join(profile, FILE), readFileSync(join(profile, FILE)).length - 4_096);
    const recovery = await recoveryOf(profile);
    expect(await recovery.take("rescue")).toEqual({ kind: "opened" });
    const notice = recovery.recovered?.notice;
    if (notice?.kind !== "store_replaced" || notice.by.kind !== "rescue") throw new Error("Not told.");
    expect(notice.by.counts.sessions).toBe(3);
    expect(await sessionsOf(recovery)).toBe(3);
  });

  it("without a copy offers none", async () => {
    const profile = folder();
    writeFileSync(join(profile, FILE), "");
    const recovery = await recoveryOf(profile);
    expect(recovery.view()).toMatchObject({ backupMadeAt: null, ways: ["rescue", "empty"] });
    expect(() => recovery.take("backup")).toThrow("no way on");
  });
});

describe("another trouble", () => {
  it("of a newer version puts the file aside under that name", async () => {
    const profile = folder();
    const file = join(profile, FILE);
    await inProcessStore(file).close();
    const bytes = readFileSync(file);
    // SQLite's header keeps `user_version` big-endian at byte 60.
    bytes.writeUInt32BE(MIGRATIONS.length + 1, 60);
    writeFileSync(file, bytes);
    const recovery = await recoveryOf(profile);
    expect(recovery.view()).toMatchObject({ trouble: "newer", ways: ["empty"] });
    await recovery.take("empty");
    expect(readFileSync(join(profile, `${FILE}.newer-${ASIDE}`))).toEqual(bytes);
    expect(await sessionsOf(recovery)).toBe(0);
  });

  it("that is over by the next try opens what was there", async () => {
    const profile = await profileWithCopy();
    const holder = inProcessStore(join(profile, FILE));
    const recovery = await recoveryOf(profile);
    expect(recovery.view()).toMatchObject({ trouble: "in_use", ways: ["try_again"] });
    expect(await recovery.take("try_again")).toMatchObject({ kind: "not_opened", failure: null });
    await holder.close();
    expect(await recovery.take("try_again")).toEqual({ kind: "opened" });
    expect(recovery.recovered?.notice).toBeNull();
    expect(await sessionsOf(recovery)).toBe(3);
  });

  it("that becomes another one is shown as that", async () => {
    const profile = await profileWithCopy();
    const file = join(profile, FILE);
    const holder = inProcessStore(file);
    const recovery = await recoveryOf(profile);
    await holder.close();
    renameSync(file, `${file}.elsewhere`);
    writeFileSync(file, "");
    expect(await recovery.take("try_again")).toMatchObject({ view: { trouble: "damaged" } });
    rmSync(file);
    mkdirSync(join(file, "inner"), { recursive: true });
    expect(await recovery.take("empty")).toEqual({ kind: "opened" });
    expect(readdirSync(join(profile, `${FILE}.damaged-${ASIDE}`))).toEqual(["inner"]);
    expect(await sessionsOf(recovery)).toBe(0);
  });
});
