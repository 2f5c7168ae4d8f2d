import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_PREFERENCES } from "../../../electron/bridge/views/preferences.ts";
import type { PreferenceStore, PreferenceStoreOptions } from "../../../electron/main/preferences.ts";
import { temporaryFolders } from "../../adapters/sqlite/samples.ts";

const PLACE = { x: -10, y: 20, width: 1280, height: 800, maximized: false };
const folder = temporaryFolders();
let profile: string;
let file: string;
let open: (options?: PreferenceStoreOptions) => PreferenceStore;

beforeAll(async () => {
  // In plain Node the package `electron` is the path of a binary, which it would fetch if it were not told of a place.
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= "no-electron-here";
  const { PreferenceStore } = await import("../../../electron/main/preferences.ts");
  open = (options) => new PreferenceStore(profile, options);
});

beforeEach(() => {
  profile = folder();
  file = join(profile, "preferences.json");
});

describe("preferences", () => {
  it("begin with the defaults, and are there again after they were set", async () => {
    const first = open();
    expect(first.preferences()).toEqual(DEFAULT_PREFERENCES);
    expect(first.windowPlace()).toBeNull();
    expect(first.linkHosts()).toEqual([]);
    expect(first.putAside).toBeNull();
    expect(first.setPreferences({ theme: "dark" })).toEqual({ ...DEFAULT_PREFERENCES, theme: "dark" });
    first.setWindowPlace(PLACE);
    first.confirmLinkHost("app.example:8443");
    first.confirmLinkHost("app.example:8443");
    expect(await first.written()).toBe(true);
    const second = open();
    expect(second.preferences()).toEqual({ ...DEFAULT_PREFERENCES, theme: "dark" });
    expect(second.windowPlace()).toEqual(PLACE);
    expect(second.linkHosts()).toEqual(["app.example:8443"]);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("lose no good member to a bad one, and keep what a later version wrote", async () => {
    const kept = {
      preferences: { theme: "pink", formShare: 0.6, queriesPerMinute: 1e9, welcomed: true, newer: [1] },
      windowPlace: { ...PLACE, width: "wide" },
      linkHosts: [1, 2],
      later: { a: 1 },
    };
    writeFileSync(file, JSON.stringify(kept));
    const store = open();
    expect(store.preferences()).toEqual({ ...DEFAULT_PREFERENCES, formShare: 0.6, welcomed: true });
    expect(store.windowPlace()).toBeNull();
    expect(store.linkHosts()).toEqual([]);
    store.setPreferences({ theme: "light" });
    await store.written();
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ later: { a: 1 } });
    expect(open().preferences()).toMatchObject({ theme: "light", formShare: 0.6, welcomed: true });
  });
});

describe("a damaged file", () => {
  it.each(["{", "", "[]", "null", '{"preferences":'])(
    "(%j) is put aside, and the last good state taken",
    async (text) => {
      const before = open();
      before.setPreferences({ theme: "dark" });
      await before.written();
      writeFileSync(file, text);
      const store = open({ now: () => 7 });
      expect(store.putAside).toBe("preferences.damaged-7.json");
      expect(readFileSync(join(profile, "preferences.damaged-7.json"), "utf8")).toBe(text);
      expect(store.preferences().theme).toBe("dark");
      expect(open().putAside).toBeNull();
    },
  );

  it("without a good state before it costs the preferences alone", () => {
    writeFileSync(file, "{");
    writeFileSync(`${file}.bak`, "{");
    expect(open().preferences()).toEqual(DEFAULT_PREFERENCES);
    expect(readdirSync(profile).some((name) => name.startsWith("preferences.damaged-"))).toBe(true);
  });

  it("that comes up while the app runs is replaced whole by the next change", async () => {
    const store = open();
    store.setPreferences({ theme: "dark" });
    await store.written();
    writeFileSync(file, "{");
    expect(store.preferences().theme).toBe("dark");
    store.setPreferences({ formShare: 0.6 });
    await store.written();
    expect(open().preferences()).toMatchObject({ theme: "dark", formShare: 0.6 });
  });

  it("that cannot be put aside is never written over, and that is told", async () => {
    // The put-aside name of this moment is taken by a folder that is not empty: the rename fails, as root too.
    writeFileSync(file, "{");
    mkdirSync(join(profile, "preferences.damaged-7.json", "inner"), { recursive: true });
    let told = 0;
    const store = open({ now: () => 7, onNotWritten: () => told++ });
    expect(store.putAside).toBeNull();
    expect(store.setPreferences({ theme: "dark" }).theme).toBe("dark");
    expect(await store.written()).toBe(false);
    expect(readFileSync(file, "utf8")).toBe("{");
    expect(told).toBe(1);
  });
});

describe("a folder that cannot be written to", () => {
  it("holds what is set for this run, never throws, and tells it once", async () => {
    // A file where the folder should be: nobody can write there, not even root.
    const place = join(profile, "file");
    writeFileSync(place, "x");
    profile = join(place, "profile");
    let told = 0;
    const store = open({ onNotWritten: () => told++ });
    expect(store.preferences()).toEqual(DEFAULT_PREFERENCES);
    expect(store.setPreferences({ theme: "dark" }).theme).toBe("dark");
    expect(store.preferences().theme).toBe("dark");
    store.setWindowPlace(PLACE);
    expect(store.windowPlace()).toEqual(PLACE);
    store.confirmLinkHost("a.example");
    expect(store.linkHosts()).toEqual(["a.example"]);
    expect(await store.written()).toBe(false);
    expect(told).toBe(1);
  });

  it("with a damaged file in it that cannot be put aside, too", async () => {
    mkdirSync(file);
    chmodSync(profile, 0o500);
    const store = open();
    expect(store.setPreferences({ theme: "dark" }).theme).toBe("dark");
    await store.written();
    chmodSync(profile, 0o700);
    expect(existsSync(profile)).toBe(true);
  });
});
