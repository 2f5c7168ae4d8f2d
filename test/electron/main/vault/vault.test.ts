import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { beforeEach, describe, expect, it } from "vitest";
import { Vault } from "../../../../electron/main/vault/vault.ts";
import type { VaultFile } from "../../../../electron/main/vault/vault-file.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";
import { TestWrapper } from "./key-wrappers.ts";

const KEY = "k-0123456789-abcdefghijklmnopqrstuvwxyz-ABCD";
const ORIGIN = "https://acme.example";
const folder = temporaryFolders();
let file: string;

beforeEach(() => {
  file = join(folder(), "vault.json");
});

function open(wrapper = new TestWrapper("gnome_libsecret")): Promise<Vault> {
  return Vault.open({ file, wrapper, now: () => 1_000 });
}

function stored(): VaultFile {
  return JSON.parse(readFileSync(file, "utf8")) as VaultFile;
}

describe("with a system that encrypts", () => {
  it("keeps a key sealed, and gives it back after it is opened again", async () => {
    const vault = await open();
    expect(vault.state()).toEqual({ kind: "system", by: "gnome_libsecret" });
    expect(await vault.set("module:5", KEY, ORIGIN)).toBe("kept");
    expect(readFileSync(file, "utf8")).not.toContain(KEY);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await open();
    expect(again.keyFor("module:5", ORIGIN)?.reveal()).toBe(KEY);
    expect(again.keyState("module:5")).toMatchObject({ kind: "set", keptBy: "system", setAt: 1_000 });
  });

  it("gives a key to its own origin alone", async () => {
    const vault = await open();
    await vault.set("connection:1", KEY, ORIGIN);
    for (const other of ["https://acme.example:8443", "http://acme.example", "https://evil.example"]) {
      expect(vault.keyFor("connection:1", other)).toBeNull();
    }
  });

  it("tells two keys apart by six digits that say nothing else, and shows no key when printed", async () => {
    const vault = await open();
    await vault.set("module:1", KEY, ORIGIN);
    await vault.set("module:2", `${KEY}x`, ORIGIN);
    const [one, two] = [vault.keyState("module:1"), vault.keyState("module:2")];
    expect(one).toHaveProperty("fingerprint", expect.stringMatching(/^[0-9a-f]{6}$/));
    expect(JSON.stringify(one)).not.toBe(JSON.stringify(two));
    expect(inspect(vault, { depth: 9, showHidden: true }) + JSON.stringify(vault)).not.toContain(KEY);
  });

  it("loses none of the keys that are set at the same time", async () => {
    const vault = await open();
    const places = [1, 2, 3, 4, 5].map((id) => `module:${id}` as const);
    await Promise.all(places.map((place) => vault.set(place, `${KEY}-${place}`, ORIGIN)));
    const again = await open();
    expect(places.map((place) => again.keyFor(place, ORIGIN)?.reveal())).toEqual(
      places.map((place) => `${KEY}-${place}`),
    );
  });

  it("forgets a key on disk too", async () => {
    const vault = await open();
    await vault.set("module:1", KEY, ORIGIN);
    await vault.forget("module:1");
    expect((await open()).keyState("module:1")).toEqual({ kind: "none" });
  });

  it("forgets a key that is just being written", async () => {
    const vault = await open();
    await Promise.all([vault.set("module:1", KEY, ORIGIN), vault.forget("module:1")]);
    expect(vault.keyState("module:1")).toEqual({ kind: "none" });
    expect((await open()).keyState("module:1")).toEqual({ kind: "none" });
  });

  it("keeps nothing that could not be written, and harms nothing that was", async () => {
    const vault = await open();
    await vault.set("module:1", KEY, ORIGIN);
    const before = readFileSync(file);
    rmSync(file);
    mkdirSync(file);
    expect(await vault.set("module:2", KEY, ORIGIN)).toBe("not_written");
    expect(vault.keyState("module:2")).toEqual({ kind: "none" });
    expect(vault.keyFor("module:1", ORIGIN)?.reveal()).toBe(KEY);
    rmSync(file, { recursive: true });
    writeFileSync(file, before);
    expect((await open()).keyFor("module:1", ORIGIN)?.reveal()).toBe(KEY);
  });
});

describe("without one", () => {
  it("keeps keys in memory and writes nothing", async () => {
    const vault = await open(new TestWrapper(null));
    expect(vault.state()).toEqual({ kind: "memory" });
    expect(await vault.set("module:1", KEY, ORIGIN)).toBe("kept");
    expect(vault.keyState("module:1")).toMatchObject({ keptBy: "memory" });
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  });
});

/** What may have become of a vault's file or its system; each leaves the file as it is. */
const LOCKS: readonly {
  readonly what: string;
  readonly damage?: (kept: VaultFile) => unknown;
  readonly wrapper?: () => TestWrapper;
  readonly reason: string;
}[] = [
  { what: "the keyring is locked or gone", wrapper: () => new TestWrapper(null), reason: "keyring_locked" },
  {
    what: "another backend wrapped it",
    wrapper: () => new TestWrapper("kwallet6", 9),
    reason: "other_backend",
  },
  {
    what: "another machine wrapped it",
    wrapper: () => new TestWrapper("gnome_libsecret", 9),
    reason: "damaged",
  },
  { what: "it is no JSON", damage: () => "{", reason: "damaged" },
  { what: "it is empty", damage: () => "", reason: "damaged" },
  { what: "it is of a newer version", damage: (kept) => ({ ...kept, version: 2 }), reason: "damaged" },
  { what: "a member is there that we do not know", damage: (kept) => ({ ...kept, x: 1 }), reason: "damaged" },
  {
    what: "a key was moved to another place",
    damage: ({ keys, ...kept }) => ({ ...kept, keys: { "module:9": keys["module:1"] } }),
    reason: "damaged",
  },
  {
    what: "a key was given another origin",
    damage: ({ keys, ...kept }) => ({
      ...kept,
      keys: { "module:1": { ...keys["module:1"], origin: "https://evil.example" } },
    }),
    reason: "damaged",
  },
  {
    what: "a byte of a key was changed",
    damage: ({ keys, ...kept }) => ({
      ...kept,
      keys: { "module:1": { ...keys["module:1"], text: flipped(keys["module:1"]?.text ?? "") } },
    }),
    reason: "damaged",
  },
];

describe("a file that cannot be opened", () => {
  it.each(LOCKS)("is kept and told: $what", async ({ damage, wrapper, reason }) => {
    await (await open()).set("module:1", KEY, ORIGIN);
    if (damage !== undefined) {
      const damaged = damage(stored());
      writeFileSync(file, typeof damaged === "string" ? damaged : JSON.stringify(damaged));
    }
    const before = readFileSync(file);
    const vault = await open(wrapper?.());
    expect(vault.state()).toEqual({ kind: "locked", reason });
    expect(vault.keyFor("module:1", ORIGIN)).toBeNull();
    expect(await vault.set("module:2", KEY, ORIGIN)).toBe("kept");
    await vault.forget("module:1");
    expect(vault.keyState("module:2")).toMatchObject({ keptBy: "memory" });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

function flipped(base64: string): string {
  const bytes = Buffer.from(base64, "base64");
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString("base64");
}
