import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../adapters/sqlite/open.ts";
import { replaceFile } from "../../adapters/sqlite/replace.ts";
import { MIGRATIONS } from "../../adapters/sqlite/schema.ts";
import { type StoreTrouble, waysOn } from "../../core/store-trouble.ts";
import { en } from "../../core/words/en.ts";
import type { PreferenceStore } from "../../electron/main/preferences.ts";
import { Vault } from "../../electron/main/vault/vault.ts";
import { runSql } from "../adapters/sqlite/raw-file.ts";
import { ACCEPTED, exchange, INTENT, ODD, temporaryFolders } from "../adapters/sqlite/samples.ts";
import { TestWrapper } from "../electron/main/vault/key-wrappers.ts";
import { groupTitle } from "./groups.ts";

const folder = temporaryFolders();
const posix = process.platform !== "win32";
/** Permissions do not bind root. */
const isRoot = process.getuid?.() === 0;

/** A way in which a file comes to be what nobody wrote. */
interface Damage {
  readonly name: string;
  readonly to: (file: string) => void;
}

const anyFile: readonly Damage[] = [
  { name: "is empty", to: (file) => truncateSync(file, 0) },
  { name: "is zeros alone", to: (file) => writeFileSync(file, new Uint8Array(statSync(file).size)) },
  { name: "is cut in half", to: (file) => truncateSync(file, Math.floor(statSync(file).size / 2)) },
  { name: "is something else", to: (file) => writeFileSync(file, "x".repeat(9_000)) },
  { name: "begins with zeros", to: (file) => change(file, 0, 100) },
];

const storeDamage: readonly (Damage & { readonly trouble: StoreTrouble })[] = [
  ...anyFile.map((damage) => ({ ...damage, trouble: "damaged" as const })),
  { name: "has a page of zeros", to: (file) => change(file, 4_096 * 20, 4_096), trouble: "damaged" },
  {
    name: "has noise in place of its first tables",
    to: (file) => change(file, 4_096, 8_192, 0xa5),
    trouble: "damaged",
  },
  {
    name: "is of a newer version",
    to: (file) => runSql(file, `PRAGMA user_version = ${MIGRATIONS.length + 1}`),
    trouble: "newer",
  },
  {
    name: "is gone, but for its log",
    to(file) {
      writeFileSync(`${file}-wal`, "log");
      rmSync(file);
    },
    trouble: "damaged",
  },
  {
    name: "is a folder",
    to(file) {
      rmSync(file);
      mkdirSync(join(file, "inner"), { recursive: true });
    },
    trouble: "other",
  },
];

describe(groupTitle("F"), () => {
  describe("a store's file", () => {
    it.each(storeDamage)("that $name is refused, left as it was, told, and gives way", ({ to, trouble }) => {
      const file = filledStore();
      to(file);
      const before = snapshot(join(file, ".."));
      const opened = openStore(file);
      expect(opened).toMatchObject({ ok: false, error: { kind: trouble } });
      expect(snapshot(join(file, ".."))).toEqual(before);
      expect(en.recovery.meaning[trouble]).toMatch(/\.$/);
      const ways = waysOn(trouble, false);
      expect(ways.length).toBeGreaterThan(0);
      if (!ways.includes("empty")) return;
      const { keptAs } = replaceFile(file, { kind: "empty" }, { now: 0 });
      expect(existsSync(keptAs) || existsSync(`${keptAs}-wal`)).toBe(true);
      const next = openStore(file);
      expect(next.ok).toBe(true);
      if (next.ok) next.value.close();
    });

    it.skipIf(!posix || isRoot)("that may not be read (root may: skipped aloud for it)", () => {
      const file = filledStore();
      chmodSync(file, 0);
      expect(openStore(file)).toMatchObject({ ok: false, error: { kind: "not_writable" } });
      chmodSync(file, 0o600);
      expect(sessionsIn(file)).toBe(SESSIONS);
    });

    it("with noise behind its end is read, and nothing is lost", () => {
      const file = filledStore();
      writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.alloc(10_000, 0x5a)]));
      expect(sessionsIn(file)).toBe(SESSIONS);
    });

    it.runIf(posix)("behind a link is read where it lies, and the link stays", () => {
      const file = filledStore();
      const real = join(folder(), "real.db");
      renameSync(file, real);
      symlinkSync(real, file);
      expect(sessionsIn(file)).toBe(SESSIONS);
      expect(lstatSync(file).isSymbolicLink()).toBe(true);
    });

    it.runIf(posix)("that nobody may write to is opened by its owner again", () => {
      const file = filledStore();
      chmodSync(file, 0o400);
      // The owner may give the right back, and does: the file is closed to others, not to itself.
      const opened = openStore(file);
      expect(opened.ok || opened.error.kind === "not_writable").toBe(true);
      if (opened.ok) opened.value.close();
    });
  });

  describe("preferences", () => {
    const damage: readonly Damage[] = [
      ...anyFile,
      { name: "begins with a byte order mark", to: (file) => prepend(file, [0xef, 0xbb, 0xbf]) },
      {
        name: "holds a byte that is no UTF-8",
        to: (file) => writeFileSync(file, Buffer.from('{"a":"\xff"}', "latin1")),
      },
      { name: "is a list", to: (file) => writeFileSync(file, "[1]") },
      { name: "is null", to: (file) => writeFileSync(file, "null") },
      { name: "is nested without end", to: (file) => writeFileSync(file, "[".repeat(200_000)) },
      { name: "has text behind its end", to: (file) => writeFileSync(file, "{}{}") },
      {
        name: "is a folder",
        to(file) {
          rmSync(file);
          mkdirSync(join(file, "inner"), { recursive: true });
        },
      },
    ];

    it.each(damage)(
      "whose file $name are put aside and told, and the last good ones taken",
      async ({ to }) => {
        const profile = folder();
        const file = join(profile, "preferences.json");
        const first = openPreferences(profile);
        first.setPreferences({ theme: "dark" });
        await first.written();
        to(file);
        const before = statSync(file).isFile() ? readFileSync(file, "latin1") : null;
        const store = openPreferences(profile);
        expect(store.putAside).toMatch(/^preferences\.damaged-\d+\.json$/);
        const aside = join(profile, store.putAside ?? "");
        if (before === null) expect(readdirSync(aside)).toEqual(["inner"]);
        else expect(readFileSync(aside, "latin1")).toBe(before);
        expect(store.preferences().theme).toBe("dark");
        const notice = { kind: "preferences_damaged", keptAs: aside } as const;
        expect(en.describe({ kind: "notice", notice }).meaning).toMatch(/\.$/);
      },
    );

    it("whose file names what objects inherit are read without harm", () => {
      const profile = folder();
      writeFileSync(
        join(profile, "preferences.json"),
        '{"__proto__":{"theme":"dark"},"preferences":{"__proto__":{"theme":"dark"},"welcomed":true}}',
      );
      const store = openPreferences(profile);
      expect(store.putAside).toBeNull();
      expect(store.preferences()).toMatchObject({ theme: "system", welcomed: true });
      expect(({} as { theme?: string }).theme).toBeUndefined();
    });

    it.runIf(posix)("behind a link are written in its place, not through it", async () => {
      const profile = folder();
      const elsewhere = join(folder(), "target.json");
      writeFileSync(elsewhere, '{"preferences":{"theme":"dark"}}');
      symlinkSync(elsewhere, join(profile, "preferences.json"));
      const store = openPreferences(profile);
      expect(store.preferences().theme).toBe("dark");
      store.setPreferences({ theme: "light" });
      expect(await store.written()).toBe(true);
      expect(readFileSync(elsewhere, "utf8")).toBe('{"preferences":{"theme":"dark"}}');
      expect(openPreferences(profile).preferences().theme).toBe("light");
    });
  });

  describe("the vault", () => {
    const damage: readonly Damage[] = [
      ...anyFile,
      { name: "begins with a byte order mark", to: (file) => prepend(file, [0xef, 0xbb, 0xbf]) },
      { name: "is a list", to: (file) => writeFileSync(file, "[1]") },
      { name: "is of a newer version", to: (file) => edit(file, '"version": 1', '"version": 2') },
      { name: "has one bit of a key turned", to: (file) => edit(file, /"text": "(.)/, '"text": "_') },
      { name: "is nested without end", to: (file) => writeFileSync(file, "[".repeat(200_000)) },
      {
        name: "is a folder",
        to(file) {
          rmSync(file);
          mkdirSync(join(file, "inner"), { recursive: true });
        },
      },
    ];

    it.each(damage)("whose file $name is locked, told, and never written over", async ({ to }) => {
      const profile = folder();
      const ports = { file: join(profile, "vault.json"), wrapper: new TestWrapper("keyring"), now: () => 1 };
      const first = await Vault.open(ports);
      await first.set("connection:1", { text: "a-key-of-the-test", origin: "https://a.example" });
      to(ports.file);
      const before = snapshot(profile);
      const vault = await Vault.open(ports);
      expect(vault.state()).toEqual({ kind: "locked", reason: "damaged", canBeginAnew: true });
      expect(await vault.set("connection:2", { text: "another-key", origin: "https://b.example" })).toBe(
        "kept",
      );
      expect(vault.keyState("connection:2")).toMatchObject({ keptBy: "memory" });
      expect(snapshot(profile)).toEqual(before);
      const { meaning } = en.describe({ kind: "keys_unread", reason: "damaged" });
      expect(meaning).toMatch(/\.$/);
    });
  });

  describe("a profile that nobody may write to", () => {
    // A file where the folder should be: no user can write there, root included.
    function nowhere(): string {
      const place = join(folder(), "file");
      writeFileSync(place, "x");
      return join(place, "profile");
    }

    it("is told for the store, and not taken for another instance", () => {
      const opened = openStore(join(nowhere(), "module-bench.sqlite"));
      expect(opened).toMatchObject({ ok: false, error: { kind: "not_writable" } });
      expect(en.recovery.title.not_writable).not.toBe(en.recovery.title.in_use);
    });

    it("costs preferences this run's changes alone, which is told once", async () => {
      let told = 0;
      const { PreferenceStore } = await import("../../electron/main/preferences.ts");
      const store = new PreferenceStore(nowhere(), { onNotWritten: () => told++ });
      store.setPreferences({ theme: "dark" });
      store.setPreferences({ sidebar: "open" });
      expect(await store.written()).toBe(false);
      expect(store.preferences()).toMatchObject({ theme: "dark", sidebar: "open" });
      expect(told).toBe(1);
    });

    it("keeps no key, and says so", async () => {
      const file = join(nowhere(), "vault.json");
      const vault = await Vault.open({ file, wrapper: new TestWrapper("keyring"), now: () => 1 });
      expect(
        await vault.set("connection:1", { text: "a-key-of-the-test", origin: "https://a.example" }),
      ).toBe("not_written");
      expect(vault.keyFor("connection:1", "https://a.example")).toBeNull();
      expect(en.keys.window.notWritten).toMatch(/\.$/);
    });
  });

  describe("two processes", () => {
    it("on one store's file: the second is refused and told, and nothing of the first is lost", () => {
      const file = filledStore();
      const first = openStore(file);
      if (!first.ok) throw new Error(first.error.detail);
      const { id } = first.value.recordIntent(INTENT);
      expect(openStore(file)).toMatchObject({ ok: false, error: { kind: "in_use" } });
      expect(first.value.recordOutcome(id, ACCEPTED, null).sessionId).toBe("s-1");
      first.value.close();
      expect(sessionsIn(file)).toBe(SESSIONS + 1);
      expect(en.recovery.meaning.in_use).toMatch(/\.$/);
    });
  });
});

const SESSIONS = 100;
let openPreferences: (profile: string) => PreferenceStore;

beforeAll(async () => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= "no-electron-here";
  const { PreferenceStore } = await import("../../electron/main/preferences.ts");
  openPreferences = (profile) => new PreferenceStore(profile);
});

function filledStore(): string {
  const file = join(folder(), "bench.db");
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.error.detail);
  const store = opened.value;
  store.together(() => {
    for (let count = 0; count < SESSIONS; count++) {
      store.recordOutcome(store.recordIntent(INTENT).id, ACCEPTED, exchange("start", ODD));
    }
  });
  store.close();
  return file;
}

function sessionsIn(file: string): number {
  const opened = openStore(file);
  if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.detail}`);
  const { total } = opened.value.sessions({ limit: 1 });
  opened.value.close();
  return total;
}

/** The digest of every file of a folder; what SQLite shares in memory while it reads is no content, nor is an empty file. */
function snapshot(inside: string): Readonly<Record<string, string>> {
  const names = readdirSync(inside, { recursive: true, encoding: "utf8" }).filter((name) => {
    const { size, mode } = statSync(join(inside, name));
    return statSync(join(inside, name)).isFile() && !name.endsWith("-shm") && (size > 0 || mode === 0);
  });
  return Object.fromEntries(names.map((name) => [name, digest(join(inside, name))]));
}

function digest(file: string): string {
  if ((statSync(file).mode & 0o400) === 0 && !isRoot) return "not to be read";
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function change(file: string, from: number, length: number, byte = 0): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(byte, from, from + length));
}

function prepend(file: string, bytes: readonly number[]): void {
  writeFileSync(file, Buffer.concat([Uint8Array.from(bytes), readFileSync(file)]));
}

function edit(file: string, what: string | RegExp, by: string): void {
  const before = readFileSync(file, "utf8");
  const after = before.replace(what, by);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}
