import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { describe, expect, it } from "vitest";
import { backupsOf } from "../../../adapters/sqlite/backups.ts";
import { openStore } from "../../../adapters/sqlite/open.ts";
import { MIGRATIONS } from "../../../adapters/sqlite/schema.ts";
import type { SqliteStore } from "../../../adapters/sqlite/sqlite-store.ts";
import { ACCEPTED, exchange, INTENT, ODD, temporaryFolders } from "./samples.ts";

const folder = temporaryFolders();
const NEXT = "CREATE TABLE later (x)";
const AT = Date.UTC(2026, 10, 24, 9, 40);

function openedAt(file: string, migrations: readonly string[] = MIGRATIONS, at = AT): SqliteStore {
  const opened = openStore(file, { migrations, now: () => at });
  if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.detail}`);
  return opened.value;
}

function filled(): string {
  const file = join(folder(), "bench.db");
  const store = openedAt(file);
  for (let count = 0; count < 20; count++) {
    const { id } = store.recordIntent(INTENT);
    store.recordOutcome(id, ACCEPTED, exchange("start", ODD));
  }
  store.close();
  return file;
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function rows(file: string, table: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  const { total } = db.prepare(`SELECT count(*) AS total FROM ${table}`).get() as { total: number };
  db.close();
  return total;
}

describe("before an update", () => {
  it("a complete copy is made beside the file, for its owner alone, named with version and date", () => {
    const file = filled();
    openedAt(file, [...MIGRATIONS, NEXT]).close();
    const [copy, ...others] = backupsOf(file);
    expect(others).toEqual([]);
    expect(copy).toMatchObject({ version: MIGRATIONS.length, madeAt: AT });
    const path = copy?.path ?? "";
    expect(basename(path)).toBe(`bench.db.backup-v${MIGRATIONS.length}-2026-11-24T09-40-00-000Z`);
    if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o600);
    const before = openedAt(path);
    expect(before.sessions({ limit: 500 }).total).toBe(20);
    expect(before.exchanges(7, 1)[0]).toMatchObject({ result: exchange("start", ODD).result });
    before.close();
    const after = openedAt(file, [...MIGRATIONS, NEXT]);
    expect(after.sessions({ limit: 500 }).total).toBe(20);
    after.close();
  });

  it("no copy is made of a new file, nor of one that is up to date", () => {
    const file = filled();
    openedAt(file).close();
    expect(backupsOf(file)).toEqual([]);
  });

  it("the two newest copies are kept", () => {
    const file = filled();
    const steps = [...MIGRATIONS];
    for (let day = 0; day < 4; day++) {
      steps.push(`CREATE TABLE later_${day} (x)`);
      openedAt(file, steps, AT + day * 86_400_000).close();
    }
    expect(backupsOf(file).map(({ version, madeAt }) => [version, madeAt])).toEqual([
      [steps.length - 1, AT + 3 * 86_400_000],
      [steps.length - 2, AT + 2 * 86_400_000],
    ]);
  });

  it("what was removed does not live on in the copy", () => {
    const file = filled();
    const store = openedAt(file);
    const { id } = store.recordIntent({ ...INTENT, body: "canary-to-be-forgotten" });
    store.remove("session", id);
    store.close();
    openedAt(file, [...MIGRATIONS, NEXT]).close();
    const path = backupsOf(file)[0]?.path ?? "";
    expect(rows(path, "sessions")).toBe(20);
    expect(readFileSync(path, "latin1")).not.toContain("canary-to-be-forgotten");
  });

  it("a copy that cannot be made keeps the file from being changed", () => {
    const file = filled();
    const before = digest(file);
    // So long a name that the copy's would be too long for the file system.
    const far = join(folder(), "x".repeat(240));
    copyFileSync(file, far);
    const opened = openStore(far, { migrations: [...MIGRATIONS, NEXT], now: () => AT });
    expect(opened).toMatchObject({ ok: false, error: { kind: "update_failed" } });
    expect(digest(far)).toBe(before);
    expect(readdirSync(join(far, "..")).toSorted()).toEqual([basename(far), `${basename(far)}.lock`]);
  });
});

describe("an update that fails half-way", () => {
  const STEPS = [...MIGRATIONS, `${NEXT}; UPDATE sessions SET body = 'changed'`, "CREATE TABLE later (y)"];

  it("leaves the file as it was, byte for byte, with its copy beside it", () => {
    const file = filled();
    const before = digest(file);
    expect(openStore(file, { migrations: STEPS, now: () => AT })).toMatchObject({
      ok: false,
      error: { kind: "update_failed", detail: expect.stringContaining("already exists") },
    });
    expect(digest(file)).toBe(before);
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(backupsOf(file)).toHaveLength(1);
    const store = openedAt(file);
    expect(store.session(3)?.session.body).toBe(INTENT.body);
    store.close();
  });
});

describe("the one lock", () => {
  it("keeps a second store from the same file, and ends with the first", () => {
    const file = filled();
    const first = openedAt(file);
    expect(openStore(file)).toMatchObject({ ok: false, error: { kind: "in_use" } });
    const { id } = first.recordIntent(INTENT);
    first.close();
    const second = openedAt(file);
    expect(second.session(id)?.session.origin).toMatchObject({ outcome: { kind: "sending" } });
    second.close();
  });
});
