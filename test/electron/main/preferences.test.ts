import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_PREFERENCES } from "../../../electron/bridge/views/preferences.ts";
import type { PreferenceStore } from "../../../electron/main/preferences.ts";
import { temporaryFolders } from "../../adapters/sqlite/samples.ts";

const PLACE = { x: -10, y: 20, width: 1280, height: 800, maximized: false };
const folder = temporaryFolders();
let profile: string;
let file: string;
let open: (now?: () => number) => PreferenceStore;

beforeAll(async () => {
  // In plain Node the package `electron` is the path of a binary, which it would fetch if it were not told of a place.
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= "no-electron-here";
  const { PreferenceStore } = await import("../../../electron/main/preferences.ts");
  open = (now) => new PreferenceStore(profile, now);
});

beforeEach(() => {
  profile = folder();
  file = join(profile, "preferences.json");
});

describe("preferences", () => {
  it("begin with the defaults, and are there again after they were set", () => {
    const first = open();
    expect(first.preferences()).toEqual(DEFAULT_PREFERENCES);
    expect(first.windowPlace()).toBeNull();
    expect(first.linkHosts()).toEqual([]);
    expect(first.putAside).toBeNull();
    expect(first.setPreferences({ theme: "dark" })).toEqual({ ...DEFAULT_PREFERENCES, theme: "dark" });
    first.setWindowPlace(PLACE);
    first.confirmLinkHost("app.example:8443");
    first.confirmLinkHost("app.example:8443");
    const second = open();
    expect(second.preferences()).toEqual({ ...DEFAULT_PREFERENCES, theme: "dark" });
    expect(second.windowPlace()).toEqual(PLACE);
    expect(second.linkHosts()).toEqual(["app.example:8443"]);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("lose no good member to a bad one, and keep what a later version wrote", () => {
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
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ later: { a: 1 } });
    expect(open().preferences()).toMatchObject({ theme: "light", formShare: 0.6, welcomed: true });
  });
});

describe("a damaged file", () => {
  it.each(["{", "", "[]", "null", '{"preferences":'])(
    "(%j) is put aside, and the last good state taken",
    (text) => {
      open().setPreferences({ theme: "dark" });
      writeFileSync(file, text);
      const store = open(() => 7);
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

  it("that comes up while the app runs neither throws nor takes the place of the last good state", () => {
    const store = open();
    store.setPreferences({ theme: "dark" });
    const good = readFileSync(`${file}.bak`, "utf8");
    writeFileSync(file, "{");
    expect(store.preferences().theme).toBe("dark");
    rmSync(file);
    mkdirSync(file);
    store.setPreferences({ theme: "light" });
    expect(readFileSync(`${file}.bak`, "utf8")).toBe(good);
    expect(existsSync(`${file}.bak.new`)).toBe(false);
  });
});

describe("a folder that cannot be written to", () => {
  it("holds what is set for this run, and never throws", () => {
    // A file where the folder should be: nobody can write there, not even root.
    const place = join(profile, "file");
    writeFileSync(place, "x");
    profile = join(place, "profile");
    const store = open();
    expect(store.preferences()).toEqual(DEFAULT_PREFERENCES);
    expect(store.setPreferences({ theme: "dark" }).theme).toBe("dark");
    expect(store.preferences().theme).toBe("dark");
    store.setWindowPlace(PLACE);
    expect(store.windowPlace()).toEqual(PLACE);
    store.confirmLinkHost("a.example");
    expect(store.linkHosts()).toEqual(["a.example"]);
  });

  it("with a damaged file in it that cannot be put aside, too", () => {
    mkdirSync(file);
    chmodSync(profile, 0o500);
    const store = open();
    expect(store.setPreferences({ theme: "dark" }).theme).toBe("dark");
    chmodSync(profile, 0o700);
    expect(existsSync(profile)).toBe(true);
  });
});
