import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { describe, expect, it } from "vitest";
import { backUp } from "../../../adapters/sqlite/backups.ts";
import { openStore } from "../../../adapters/sqlite/open.ts";
import { replaceFile } from "../../../adapters/sqlite/replace.ts";
import type { SqliteStore } from "../../../adapters/sqlite/sqlite-store.ts";
import { makeLargeFile } from "./kill/large-file.ts";
import {
  ACCEPTED,
  CONNECTION,
  exchange,
  INTENT,
  moduleDraft,
  ODD,
  temporaryFolders,
  told,
} from "./samples.ts";

const folder = temporaryFolders();
const AT = Date.UTC(2026, 10, 24, 9, 40);
const SESSIONS = 400;

function openedAt(file: string): SqliteStore {
  const opened = openStore(file);
  if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.detail}`);
  return opened.value;
}

function filled(): string {
  const file = join(folder(), "bench.db");
  const store = openedAt(file);
  const { id } = store.saveConnection(CONNECTION);
  store.saveModule(moduleDraft(id));
  store.keep("sandbox", ODD);
  store.together(() => {
    for (let count = 0; count < SESSIONS; count++) {
      const session = store.recordIntent(INTENT).id;
      store.recordOutcome(session, ACCEPTED, exchange("start", ODD));
      store.recordQuery(session, told("running", 1_700, 1_800));
      store.recordFact(session, { at: 1_900, kind: "paused" }, null);
    }
  });
  store.close();
  return file;
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function zero(file: string, from: number, length: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0, from, from + length);
  writeFileSync(file, bytes);
}

describe("replacing a file that cannot be used", () => {
  it("keeps every byte of it under a name that says when, with its log", () => {
    const file = filled();
    truncateSync(file, 5_000);
    writeFileSync(`${file}-wal`, "log");
    const before = digest(file);
    const { keptAs, rescued } = replaceFile(file, { kind: "empty" }, { now: AT });
    expect(rescued).toBeNull();
    expect(keptAs).toBe(`${file}.damaged-2026-11-24T09-40-00-000Z`);
    expect(digest(keptAs)).toBe(before);
    expect(readFileSync(`${keptAs}-wal`, "utf8")).toBe("log");
    const store = openedAt(file);
    expect(store.sessions({ limit: 1 }).total).toBe(0);
    store.close();
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(file)).toSorted()).toEqual(
      ["bench.db", "bench.db.lock", basename(keptAs), `${basename(keptAs)}-wal`].toSorted(),
    );
  });

  it("takes a log whose file is gone, and a folder that lies in the file's place", () => {
    const lone = join(folder(), "bench.db");
    writeFileSync(`${lone}-wal`, "log");
    const { keptAs } = replaceFile(lone, { kind: "empty" }, { now: AT });
    expect(readFileSync(`${keptAs}-wal`, "utf8")).toBe("log");
    openedAt(lone).close();
    const taken = join(folder(), "bench.db");
    mkdirSync(join(taken, "inner"), { recursive: true });
    expect(readdirSync(replaceFile(taken, { kind: "empty" }, { now: AT }).keptAs)).toEqual(["inner"]);
    openedAt(taken).close();
  });

  it("puts a copy that was made before an update in its place, and leaves the copy", () => {
    const file = filled();
    const db = new DatabaseSync(file);
    const copy = backUp(db, file, AT - 1_000);
    db.close();
    writeFileSync(file, "no database ".repeat(1_000));
    const before = digest(copy.path);
    const { keptAs } = replaceFile(file, { kind: "backup", path: copy.path }, { now: AT });
    expect(readFileSync(keptAs, "utf8")).toContain("no database");
    const store = openedAt(file);
    expect(store.sessions({ limit: 1 }).total).toBe(SESSIONS);
    store.close();
    expect(digest(copy.path)).toBe(before);
  });

  it("leaves the old file where it is when the new one cannot be made", () => {
    const file = filled();
    zero(file, 0, 100);
    const before = digest(file);
    const gone = { kind: "backup", path: join(folder(), "no such copy") } as const;
    expect(() => replaceFile(file, gone, { now: AT })).toThrow("ENOENT");
    expect(() => replaceFile(file, { kind: "rescue" }, { now: AT })).toThrow(
      expect.objectContaining({ errcode: 26 }),
    );
    expect(digest(file)).toBe(before);
    expect(readdirSync(dirname(file)).toSorted()).toEqual(["bench.db", "bench.db.lock"]);
  });

  it.each(["empty", "rescue"] as const)(
    "(%s) gives no id of a connection or module a second time",
    (kind) => {
      const file = filled();
      const before = openedAt(file);
      const { connections, modules } = before.library();
      before.close();
      replaceFile(file, { kind }, { now: AT });
      const store = openedAt(file);
      const connection = store.saveConnection(CONNECTION).id;
      expect(connection).toBeGreaterThan(AT / 1_000);
      expect(connections.map(({ id }) => id)).not.toContain(connection);
      const module = store.saveModule(moduleDraft(connection)).id;
      expect(modules.map(({ id }) => id)).not.toContain(module);
      expect(module).toBeGreaterThan(AT / 1_000);
      store.close();
    },
  );

  it("that a crash cut off before its last rename is ended by the next start", () => {
    const file = filled();
    writeFileSync(`${file}.next`, readFileSync(file));
    renameSync(file, `${file}.damaged-by-hand`);
    const store = openedAt(file);
    expect(store.sessions({ limit: 1 }).total).toBe(SESSIONS);
    store.close();
    expect(existsSync(`${file}.next`)).toBe(false);
  });

  it("does not touch a file that another has open", () => {
    const file = filled();
    const store = openedAt(file);
    expect(() => replaceFile(file, { kind: "empty" }, { now: AT })).toThrow(
      expect.objectContaining({ kind: "in_use" }),
    );
    store.close();
  });
});

describe("rescuing what can be read", () => {
  it("brings everything over from a file that is sound", () => {
    const file = filled();
    const before = openedAt(file);
    const [module] = before.library().modules;
    const moduleRef = module?.id ?? 0;
    const preset = before.savePreset({ id: null, moduleRef, name: ODD, values: [] });
    before.close();
    const { rescued } = replaceFile(file, { kind: "rescue" }, { now: AT });
    expect(rescued).toEqual({
      connections: 1,
      modules: 1,
      sessions: SESSIONS,
      exchanges: 2 * SESSIONS,
      observations: SESSIONS,
      facts: SESSIONS,
    });
    const store = openedAt(file);
    expect(store.kept("sandbox")).toBe(ODD);
    expect(store.presets(moduleRef)).toEqual([preset]);
    expect(store.session(7)).toMatchObject({
      session: { sessionId: "s-1", state: "running" },
      observations: [{ askedAt: 1_700 }],
      facts: [{ kind: "paused" }],
    });
    expect(store.exchanges(7, 9)).toHaveLength(2);
    // Ids go on growing where they were.
    expect(store.recordIntent(INTENT).id).toBe(SESSIONS + 1);
    store.close();
  });

  it("brings a file of an earlier version up to date on the way", () => {
    const file = join(folder(), "bench.db");
    makeLargeFile(file, { sessions: 30, observationsEach: 2 });
    const { rescued } = replaceFile(file, { kind: "rescue" }, { now: AT });
    expect(rescued).toMatchObject({ sessions: 30, exchanges: 60, observations: 60 });
    const store = openedAt(file);
    expect(store.session(30)?.session.settlement).toBeNull();
    store.close();
  });

  it.each<[string, (file: string) => void, number]>([
    ["one page in its middle is zero", (file) => zero(file, 4096 * 60, 4096), 0.9],
    ["one page in its middle is noise", (file) => noise(file, 4096 * 60, 4096), 0.9],
    ["its last half is gone", (file) => truncateSync(file, Math.floor(statSync(file).size / 2)), 0.1],
    ["its tail is noise", (file) => noise(file, Math.floor(statSync(file).size * 0.9), 30_000), 0.5],
  ])("brings over the rest where %s", (_, damage, share) => {
    const file = filled();
    damage(file);
    const before = digest(file);
    const { keptAs, rescued } = replaceFile(file, { kind: "rescue" }, { now: AT });
    expect(digest(keptAs)).toBe(before);
    const store = openedAt(file);
    const { total, sessions } = store.sessions({ limit: 500 });
    expect(total).toBe(rescued?.sessions);
    const all = rescued === null ? 0 : Object.values(rescued).reduce((sum, n) => sum + n, 0);
    expect(all / (5 * SESSIONS + 2)).toBeGreaterThan(share);
    expect(all).toBeLessThan(5 * SESSIONS + 2);
    // What came over can be read by the app, row by row.
    for (const { id } of sessions) {
      expect(store.session(id)?.session.beganAt).toBe(1_000);
      store.exchanges(id, 9);
    }
    store.close();
    expect(existsSync(`${file}.next`)).toBe(false);
  });
});

function noise(file: string, from: number, length: number): void {
  const bytes = readFileSync(file);
  for (let at = from; at < from + length; at++) bytes[at] = (at * 31 + 7) % 251;
  writeFileSync(file, bytes);
}
