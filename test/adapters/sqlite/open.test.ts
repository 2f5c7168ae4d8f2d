import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../adapters/sqlite/open.ts";
import { MIGRATIONS, migrate, schemaVersion } from "../../../adapters/sqlite/schema.ts";
import type { SqliteStore } from "../../../adapters/sqlite/sqlite-store.ts";
import { CONNECTION, exchange, INTENT, ODD, temporaryFolders } from "./samples.ts";

const folder = temporaryFolders();
const posix = process.platform !== "win32";

function openedAt(file: string): SqliteStore {
  const opened = openStore(file);
  if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.detail}`);
  return opened.value;
}

function filled(): string {
  const file = join(folder(), "bench.db");
  const store = openedAt(file);
  for (let count = 0; count < 200; count++) {
    const { id } = store.recordIntent(INTENT);
    store.recordOutcome(
      id,
      { kind: "in_doubt", doubt: { kind: "server_error", status: 500 } },
      exchange("start", ODD),
    );
  }
  store.close();
  return file;
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** Expects the file to be refused, and to be exactly what it was. */
function refusedUntouched(file: string, kind: string): void {
  const before = digest(file);
  expect(openStore(file)).toMatchObject({ ok: false, error: { kind } });
  expect(digest(file)).toBe(before);
}

describe("a new file", () => {
  it.runIf(posix)("is for its owner alone, like the folder made for it", () => {
    const file = join(folder(), "deep", "er", "bench.db");
    const store = openedAt(file);
    store.saveConnection(CONNECTION);
    for (const name of readdirSync(dirname(file))) {
      expect(statSync(join(dirname(file), name)).mode & 0o777).toBe(0o600);
    }
    expect(readdirSync(dirname(file)).toSorted()).toEqual([
      "bench.db",
      "bench.db-shm",
      "bench.db-wal",
      "bench.db.lock",
    ]);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
    store.close();
    expect(readdirSync(dirname(file)).toSorted()).toEqual(["bench.db", "bench.db.lock"]);
  });

  it.runIf(posix)("is closed to others again when it was open to them", () => {
    const file = filled();
    chmodSync(file, 0o644);
    openedAt(file).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("is made anew when a crash left only half of one beside its place, which then goes", () => {
    const file = join(folder(), "bench.db");
    const half = `${file}.0f8fad5b-d9cb-469f-a165-70867728950e.new`;
    const others = [`${file}.new`, join(dirname(file), "notes.new")];
    for (const each of [half, `${half}-journal`, ...others]) writeFileSync(each, "half");
    openedAt(file).close();
    expect(existsSync(half)).toBe(false);
    expect(existsSync(`${half}-journal`)).toBe(false);
    for (const each of others) expect(readFileSync(each, "utf8")).toBe("half");
  });

  it("writes through to the disk with each call", () => {
    const file = join(folder(), "bench.db");
    openedAt(file).close();
    const db = new DatabaseSync(file);
    expect(db.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    expect(schemaVersion(db)).toBe(MIGRATIONS.length);
    db.close();
  });
});

describe("migrations", () => {
  it("bring a file of version 0 to the last one, and then change nothing", () => {
    const file = join(folder(), "bench.db");
    const db = new DatabaseSync(file);
    db.exec("PRAGMA user_version = 0; VACUUM");
    db.close();
    const store = openedAt(file);
    expect(store.saveConnection(CONNECTION).id).toBe(1);
    store.close();
    const again = openedAt(file);
    expect(again.library().connections).toHaveLength(1);
    again.close();
  });

  it("go on from the step that a file has behind it, all of them or none", () => {
    const db = new DatabaseSync(":memory:");
    const first = "CREATE TABLE a (x)";
    migrate(db, [first]);
    expect(() => migrate(db, [first, "CREATE TABLE b (x); CREATE TABLE a (x)"])).toThrow("already exists");
    expect(schemaVersion(db)).toBe(1);
    expect(() => migrate(db, [first, "CREATE TABLE b (x)", "CREATE TABLE a (x)"])).toThrow("already exists");
    expect(schemaVersion(db)).toBe(1);
    migrate(db, [first, "CREATE TABLE b (x)", "INSERT INTO b VALUES (1)"]);
    expect(schemaVersion(db)).toBe(3);
    expect(db.prepare("SELECT x FROM b").all()).toEqual([{ x: 1 }]);
    db.close();
  });
});

describe("a file that cannot be used is refused and left as it is", () => {
  it("because a later version wrote it", () => {
    const file = filled();
    const db = new DatabaseSync(file);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    db.close();
    refusedUntouched(file, "newer");
  });

  it("because a later version wrote it, and was killed before that reached the file itself", () => {
    const file = filled();
    const other = new DatabaseSync(file);
    other.exec(`PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    const killed = join(folder(), "bench.db");
    copyFileSync(file, killed);
    copyFileSync(`${file}-wal`, `${killed}-wal`);
    other.close();
    const log = digest(`${killed}-wal`);
    refusedUntouched(killed, "newer");
    expect(digest(`${killed}-wal`)).toBe(log);
  });

  it.each<[string, (file: string) => void]>([
    ["is no database", (file) => writeFileSync(file, "x".repeat(9_000))],
    ["is empty", (file) => truncateSync(file, 0)],
    ["is cut in half", (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ["has a header of zeros", (file) => overwrite(file, 0, 100)],
    ["has a page of zeros", (file) => overwrite(file, 4096 * 20, 4096)],
    [
      "has lost all but its log",
      (file) => {
        writeFileSync(`${file}-wal`, "log");
        truncateSync(file, 0);
      },
    ],
  ])("because it %s", (_, damage) => {
    const file = filled();
    damage(file);
    refusedUntouched(file, "damaged");
  });

  it("because only its log is there, which would be played into a new file", () => {
    const file = join(folder(), "bench.db");
    writeFileSync(`${file}-wal`, "log");
    expect(openStore(file)).toMatchObject({ ok: false, error: { kind: "damaged" } });
    expect(readFileSync(`${file}-wal`, "utf8")).toBe("log");
    expect(existsSync(file)).toBe(false);
  });

  it("because it is a folder, or lies below a file", () => {
    const inside = folder();
    mkdirSync(join(inside, "bench.db"));
    expect(openStore(join(inside, "bench.db"))).toMatchObject({ ok: false, error: { kind: "other" } });
    writeFileSync(join(inside, "file"), "");
    expect(openStore(join(inside, "file", "deeper", "bench.db"))).toMatchObject({
      error: { kind: "not_writable" },
    });
  });
});

it("leaves no trace of what was removed once it is purged", () => {
  const file = join(folder(), "bench.db");
  const store = openedAt(file);
  const { id } = store.recordIntent({ ...INTENT, body: "canary-to-be-forgotten" });
  store.remove("session", id);
  store.close();
  expect(readFileSync(file, "latin1")).toContain("canary-to-be-forgotten");
  openedAt(file).close();
  expect(readFileSync(file, "latin1")).not.toContain("canary-to-be-forgotten");
  rmSync(file);
});

function overwrite(file: string, offset: number, length: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0, offset, offset + length);
  writeFileSync(file, bytes);
}
