import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeFileAtomic } from "../../adapters/atomic-file.ts";
import type { PreferenceStore, PreferenceStoreOptions } from "../../electron/main/preferences.ts";
import { Vault } from "../../electron/main/vault/vault.ts";
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

  describe("the vault", () => {
    it.each(WRITE_FAULTS)("$name", async ({ fault, leaves, told }) => {
      const profile = folder();
      const ports = { file: join(profile, "vault.json"), wrapper: new TestWrapper("keyring"), now: () => 1 };
      const before = await Vault.open(ports);
      expect(await before.set("connection:1", "old-key-of-the-test", "https://a.example")).toBe("kept");
      const vault = await Vault.open({ ...ports, files: faultyFiles(fault) });
      const reply = await vault.set("connection:2", "new-key-of-the-test", "https://b.example");
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
