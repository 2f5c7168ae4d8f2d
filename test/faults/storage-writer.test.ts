import fs, { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeFileAtomic } from "../../adapters/atomic-file.ts";
import { backupsOf } from "../../adapters/sqlite/backups.ts";
import { exportFile } from "../../adapters/sqlite/export-file.ts";
import type { WholeFileCalls } from "../../adapters/sqlite/new-file.ts";
import { openStore } from "../../adapters/sqlite/open.ts";
import { MIGRATIONS } from "../../adapters/sqlite/schema.ts";
import type { PreferenceStore, PreferenceStoreOptions } from "../../electron/main/preferences.ts";
import { Vault } from "../../electron/main/vault/vault.ts";
import { makeLargeFile } from "../adapters/sqlite/kill/large-file.ts";
import { copyOf } from "../adapters/sqlite/raw-file.ts";
import { temporaryFolders } from "../adapters/sqlite/samples.ts";
import { TestWrapper } from "../electron/main/vault/key-wrappers.ts";
import { faultyFiles } from "../support/faulty-files.ts";
import { groupTitle } from "./groups.ts";
import { WRITE_FAULTS } from "./write-faults.ts";

const folder = temporaryFolders();
let openPreferences: (profile: string, options?: PreferenceStoreOptions) => PreferenceStore;

beforeAll(async () => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= "no-electron-here";
  const { PreferenceStore } = await import("../../electron/main/preferences.ts");
  openPreferences = (profile, options) => new PreferenceStore(profile, options);
});

/** Nothing half-made lies beside what was written. */
function expectOnly(profile: string, names: readonly string[]): void {
  expect(readdirSync(profile).toSorted()).toEqual([...names].toSorted());
}

describe(groupTitle("F"), () => {
  describe("the one writer of files", () => {
    it.each(WRITE_FAULTS)("$name", async ({ fault, leaves, told }) => {
      const path = join(folder(), "file");
      writeFileSync(path, "old content");
      const writing = writeFileAtomic(path, Buffer.from("new content, longer"), {
        mode: 0o600,
        files: faultyFiles(fault),
      });
      const failed = await writing.then(
        () => false,
        () => true,
      );
      expect(failed).toBe(told);
      expect(readFileSync(path, "utf8")).toBe(leaves === "old" ? "old content" : "new content, longer");
      expectOnly(join(path, ".."), ["file"]);
    });
  });

  describe("preferences", () => {
    it.each(WRITE_FAULTS)("$name", async ({ fault, leaves, told }) => {
      const profile = folder();
      const before = openPreferences(profile);
      before.setPreferences({ theme: "dark" });
      await before.written();
      let notices = 0;
      const store = openPreferences(profile, { files: faultyFiles(fault), onNotWritten: () => notices++ });
      expect(store.setPreferences({ theme: "light" }).theme).toBe("light");
      expect(await store.written()).toBe(!told);
      expect(store.setPreferences({ formShare: 0.6 })).toMatchObject({ theme: "light", formShare: 0.6 });
      expect(await store.written()).toBe(!told);
      // Told once, however often it happens.
      expect(notices).toBe(told ? 1 : 0);
      const after = openPreferences(profile);
      expect(after.putAside).toBeNull();
      expect(after.preferences()).toMatchObject(
        leaves === "old" ? { theme: "dark" } : { theme: "light", formShare: 0.6 },
      );
      expectOnly(profile, ["preferences.json", "preferences.json.bak"]);
      // The disk is well again: what held for that run only is written with the next change.
      after.setPreferences({ theme: "system" });
      expect(await after.written()).toBe(true);
      expect(openPreferences(profile).preferences().theme).toBe("system");
    });
  });

  describe("an export", () => {
    it.each(WRITE_FAULTS)("$name", async ({ fault, leaves, told }) => {
      const profile = folder();
      const file = join(profile, "bench.db");
      makeLargeFile(file, { sessions: 3, observationsEach: 1 }, MIGRATIONS);
      const to = join(folder(), "export.jsonl");
      writeFileSync(to, "an earlier export");
      const wish = { scope: { kind: "all" }, to, exportedAt: 1 } as const;
      const failed = await exportFile(file, wish, { files: faultyFiles(fault) }).then(
        () => false,
        () => true,
      );
      expect(failed).toBe(told);
      const text = readFileSync(to, "utf8");
      if (leaves === "old") expect(text).toBe("an earlier export");
      else expect(text.trimEnd().split("\n").at(-1)).toContain('"sessions":3');
      expectOnly(join(to, ".."), ["export.jsonl"]);
    });
  });

  describe("the copy before an update", () => {
    const calls = ["openSync", "closeSync", "fsyncSync", "linkSync", "renameSync"] as const;
    const faults: readonly (readonly [(typeof calls)[number], number, string])[] = [
      ["openSync", 1, "EACCES"],
      ["openSync", 1, "EROFS"],
      ["openSync", 1, "EMFILE"],
      ["openSync", 1, "ENOSPC"],
      ["closeSync", 1, "EIO"],
      ["openSync", 2, "EIO"],
      ["fsyncSync", 1, "EIO"],
      ["fsyncSync", 1, "ENOSPC"],
      ["closeSync", 2, "EIO"],
      // A file system without second names: then by a rename, which fails too.
      ["linkSync", 1, "EPERM"],
    ];

    it.each(faults)("%s, call %i, says %s", (call, nth, code) => {
      const file = join(folder(), "bench.db");
      makeLargeFile(file, { sessions: 3, observationsEach: 1 });
      const before = readFileSync(file);
      let count = 0;
      const failing = () => {
        throw Object.assign(new Error(`${code}: planted`), { code });
      };
      const faulty = {
        ...fs,
        [call]: (...given: unknown[]) => {
          if (++count === nth) failing();
          return (fs[call] as (...same: unknown[]) => unknown)(...given);
        },
        ...(call === "linkSync" ? { renameSync: failing } : {}),
      } as WholeFileCalls;
      expect(() => copyOf(file, 1, faulty)).toThrow(expect.objectContaining({ code }));
      expect(readFileSync(file)).toEqual(before);
      expect(backupsOf(file)).toEqual([]);
      expectOnly(join(file, ".."), ["bench.db"]);
      // The disk is well again.
      const opened = openStore(file);
      expect(opened.ok).toBe(true);
      if (opened.ok) opened.value.close();
      expect(backupsOf(file)).toHaveLength(1);
    });
  });

  describe("the vault", () => {
    it.each(WRITE_FAULTS)("$name", async ({ fault, leaves, told }) => {
      const profile = folder();
      const ports = { file: join(profile, "vault.json"), wrapper: new TestWrapper("keyring"), now: () => 1 };
      const before = await Vault.open(ports);
      expect(
        await before.set("connection:1", { text: "old-key-of-the-test", origin: "https://a.example" }),
      ).toBe("kept");
      const vault = await Vault.open({ ...ports, files: faultyFiles(fault) });
      const reply = await vault.set("connection:2", {
        text: "new-key-of-the-test",
        origin: "https://b.example",
      });
      expect(reply).toBe(told ? "not_written" : "kept");
      // What it says and what it does agree: a key that was not kept is not sent either.
      expect(vault.keyFor("connection:2", "https://b.example") !== null).toBe(!told);
      const after = await Vault.open(ports);
      expect(after.state()).toMatchObject({ kind: "system" });
      expect(after.keyFor("connection:1", "https://a.example")?.reveal()).toBe("old-key-of-the-test");
      expect(after.keyFor("connection:2", "https://b.example") !== null).toBe(leaves === "new");
      expectOnly(profile, ["vault.json"]);
    });
  });
});
