import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inspect } from "node:util";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { KeysUnread } from "../../../../core/happening.ts";
import { Vault } from "../../../../electron/main/vault/vault.ts";
import {
  parseVaultFile,
  type SealedKey,
  type VaultFile,
  vaultText,
} from "../../../../electron/main/vault/vault-file.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";
import { TestWrapper, UnauthenticatedWrapper } from "./key-wrappers.ts";

const KEY = "k-0123456789-abcdefghijklmnopqrstuvwxyz-ABCD";
const ORIGIN = "https://acme.example";
const EVIL = "https://evil.example";
const folder = temporaryFolders();
let file: string;

beforeEach(() => {
  file = join(folder(), "vault.json");
});

function open(wrapper = new TestWrapper("gnome_libsecret")): Promise<Vault> {
  return Vault.open({ file, wrapper, now: () => 1_000 });
}

function stored(): VaultFile {
  const kept = parseVaultFile(readFileSync(file, "utf8"));
  if (kept === null) throw new Error("No vault.");
  return kept;
}

describe("with a system that encrypts", () => {
  it("keeps a key sealed, and gives it back after it is opened again", async () => {
    const vault = await open();
    expect(vault.state()).toEqual({ kind: "system", by: "gnome_libsecret" });
    expect(await vault.set("connection:1/module:5", { text: KEY, origin: ORIGIN })).toBe("kept");
    expect(readFileSync(file, "utf8")).not.toContain(KEY);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await open();
    expect(again.keyFor("connection:1/module:5", ORIGIN)?.reveal()).toBe(KEY);
    expect(again.keyState("connection:1/module:5")).toMatchObject({
      kind: "set",
      keptBy: "system",
      setAt: 1_000,
    });
  });

  it("gives a key to its own origin alone", async () => {
    const vault = await open();
    await vault.set("connection:1", { text: KEY, origin: ORIGIN });
    for (const other of ["https://acme.example:8443", "http://acme.example", "https://evil.example"]) {
      expect(vault.keyFor("connection:1", other)).toBeNull();
    }
  });

  it("tells two keys apart by six digits that say nothing else, and shows no key when printed", async () => {
    const vault = await open();
    await vault.set("connection:1/module:1", { text: KEY, origin: ORIGIN });
    await vault.set("connection:1/module:2", { text: `${KEY}x`, origin: ORIGIN });
    const [one, two] = [vault.keyState("connection:1/module:1"), vault.keyState("connection:1/module:2")];
    expect(one).toHaveProperty("fingerprint", expect.stringMatching(/^[0-9a-f]{6}$/));
    expect(JSON.stringify(one)).not.toBe(JSON.stringify(two));
    expect(inspect(vault, { depth: 9, showHidden: true }) + JSON.stringify(vault)).not.toContain(KEY);
  });

  it("loses none of the keys that are set at the same time", async () => {
    const vault = await open();
    const places = [1, 2, 3, 4, 5].map((id) => `connection:1/module:${id}` as const);
    await Promise.all(places.map((place) => vault.set(place, { text: `${KEY}-${place}`, origin: ORIGIN })));
    const again = await open();
    expect(places.map((place) => again.keyFor(place, ORIGIN)?.reveal())).toEqual(
      places.map((place) => `${KEY}-${place}`),
    );
  });

  it("replaces a key in one step: whatever is read meanwhile, the old one or the new one is whole", async () => {
    const vault = await open();
    await vault.set("connection:1", { text: KEY, origin: ORIGIN });
    const before = vault.keyState("connection:1");
    const replacing = vault.set("connection:1", { text: `${KEY}-new`, origin: ORIGIN });
    expect((await open()).keyFor("connection:1", ORIGIN)?.reveal()).toBe(KEY);
    expect(vault.keyFor("connection:1", ORIGIN)?.reveal()).toBe(KEY);
    expect(await replacing).toBe("kept");
    expect((await open()).keyFor("connection:1", ORIGIN)?.reveal()).toBe(`${KEY}-new`);
    expect(vault.keyState("connection:1")).not.toEqual(before);
    expect(Object.keys(stored().keys)).toEqual(["connection:1"]);
  });

  it("keeps the day of issue with the key", async () => {
    await (await open()).set("connection:1", { text: KEY, origin: ORIGIN, issuedOn: "2026-03-31" });
    expect((await open()).keyState("connection:1")).toHaveProperty("issuedOn", "2026-03-31");
  });

  it("gives a module's key to no other connection that the module may come to", async () => {
    const vault = await open();
    await vault.set("connection:1/module:5", { text: KEY, origin: ORIGIN });
    expect(vault.keyFor("connection:2/module:5", ORIGIN)).toBeNull();
  });

  it("wraps its data key anew where the system asks for it, and keeps every key", async () => {
    const wrapper = new TestWrapper("gnome_libsecret");
    await (await open(wrapper)).set("connection:1", { text: KEY, origin: ORIGIN });
    const before = stored();
    wrapper.stale = true;
    const rewrapped = vi.spyOn(wrapper, "wrap");
    expect((await open(wrapper)).keyFor("connection:1", ORIGIN)?.reveal()).toBe(KEY);
    expect(rewrapped).toHaveBeenCalledOnce();
    expect(stored()).toEqual(before);
    wrapper.stale = false;
    expect((await open(wrapper)).keyFor("connection:1", ORIGIN)?.reveal()).toBe(KEY);
    expect(rewrapped).toHaveBeenCalledOnce();
  });

  it("takes up a file of a backend that goes by another name now, and writes the new name down", async () => {
    await (await open(new TestWrapper("kwallet5"))).set("connection:1", { text: KEY, origin: ORIGIN });
    const vault = await open(new TestWrapper("kwallet6"));
    expect(vault.state()).toEqual({ kind: "system", by: "kwallet6" });
    expect(stored().backend).toBe("kwallet6");
    expect((await open(new TestWrapper("kwallet6"))).keyFor("connection:1", ORIGIN)?.reveal()).toBe(KEY);
  });

  it("opens all the same where wrapping anew fails", async () => {
    const wrapper = new TestWrapper("gnome_libsecret");
    await (await open(wrapper)).set("connection:1", { text: KEY, origin: ORIGIN });
    const before = readFileSync(file);
    wrapper.stale = true;
    vi.spyOn(wrapper, "wrap").mockRejectedValue(new Error("refused"));
    expect((await open(wrapper)).keyFor("connection:1", ORIGIN)?.reveal()).toBe(KEY);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("writes nothing once the keyring has been locked meanwhile", async () => {
    const wrapper = new TestWrapper("gnome_libsecret");
    const vault = await open(wrapper);
    wrapper.locked = true;
    expect(await vault.set("connection:1", { text: KEY, origin: ORIGIN })).toBe("not_written");
    expect(vault.keyState("connection:1")).toEqual({ kind: "none" });
    expect(existsSync(file)).toBe(false);
  });

  it("forgets a key on disk too", async () => {
    const vault = await open();
    await vault.set("connection:1/module:1", { text: KEY, origin: ORIGIN });
    await vault.forget("connection:1/module:1");
    expect((await open()).keyState("connection:1/module:1")).toEqual({ kind: "none" });
  });

  it("forgets a key that is just being written", async () => {
    const vault = await open();
    await Promise.all([
      vault.set("connection:1/module:1", { text: KEY, origin: ORIGIN }),
      vault.forget("connection:1/module:1"),
    ]);
    expect(vault.keyState("connection:1/module:1")).toEqual({ kind: "none" });
    expect((await open()).keyState("connection:1/module:1")).toEqual({ kind: "none" });
  });

  it("keeps nothing that could not be written, and harms nothing that was", async () => {
    const vault = await open();
    await vault.set("connection:1/module:1", { text: KEY, origin: ORIGIN });
    const before = readFileSync(file);
    rmSync(file);
    mkdirSync(file);
    expect(await vault.set("connection:1/module:2", { text: KEY, origin: ORIGIN })).toBe("not_written");
    expect(vault.keyState("connection:1/module:2")).toEqual({ kind: "none" });
    expect(vault.keyFor("connection:1/module:1", ORIGIN)?.reveal()).toBe(KEY);
    rmSync(file, { recursive: true });
    writeFileSync(file, before);
    expect((await open()).keyFor("connection:1/module:1", ORIGIN)?.reveal()).toBe(KEY);
  });
});

describe("without one", () => {
  it("keeps keys in memory and writes nothing", async () => {
    const vault = await open(new TestWrapper(null));
    expect(vault.state()).toEqual({ kind: "memory", reason: "no_keyring" });
    expect(await vault.set("connection:1/module:1", { text: KEY, origin: ORIGIN })).toBe("kept");
    expect(vault.keyState("connection:1/module:1")).toMatchObject({ keptBy: "memory" });
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  });

  it("says so where there is a keyring and it is locked", async () => {
    const wrapper = new TestWrapper("gnome_libsecret");
    wrapper.locked = true;
    expect((await open(wrapper)).state()).toEqual({ kind: "memory", reason: "keyring_locked" });
  });

  it("takes a backend that fails for none", async () => {
    const wrapper = new TestWrapper("gnome_libsecret");
    vi.spyOn(wrapper, "backend").mockRejectedValue(new Error("no bus"));
    expect((await open(wrapper)).state()).toEqual({ kind: "memory", reason: "no_keyring" });
  });
});

/** What may have become of a vault's file or its system; each leaves the file as it is. */
const LOCKS: readonly {
  readonly what: string;
  /** A text is written as it is; a vault with the checksum that it should have. */
  readonly damage?: (kept: VaultFile) => string | VaultFile;
  readonly wrapper?: () => TestWrapper;
  readonly reason: KeysUnread;
  readonly canBeginAnew?: boolean;
}[] = [
  {
    what: "the session offers no keyring",
    wrapper: () => new TestWrapper(null),
    reason: "other_backend",
    canBeginAnew: false,
  },
  {
    what: "the keyring is locked",
    wrapper: () => locked("gnome_libsecret"),
    reason: "keyring_locked",
    canBeginAnew: false,
  },
  {
    what: "the keyring was locked between two questions",
    wrapper() {
      const wrapper = new TestWrapper("gnome_libsecret");
      wrapper.unwrap = async () => ({ kind: "locked" });
      return wrapper;
    },
    reason: "keyring_locked",
  },
  {
    what: "another keyring is there, and locked",
    wrapper: () => locked("kwallet6"),
    reason: "other_backend",
    canBeginAnew: false,
  },
  {
    what: "another backend wrapped it",
    wrapper: () => new TestWrapper("kwallet6", 9),
    reason: "other_backend",
  },
  {
    what: "another machine wrapped it, or the keyring was emptied",
    wrapper: () => new TestWrapper("gnome_libsecret", 9),
    reason: "other_keyring",
  },
  {
    what: "another machine wrapped it, and the cipher does not tell",
    wrapper: () => new UnauthenticatedWrapper("gnome_libsecret"),
    reason: "other_keyring",
  },
  { what: "it is no JSON", damage: () => "{", reason: "damaged" },
  { what: "it is empty", damage: () => "", reason: "damaged" },
  {
    what: "it is of a newer version",
    damage: changedText('"version": 1', '"version": 2'),
    reason: "damaged",
  },
  {
    what: "a member is there that we do not know",
    damage: changedText('"version": 1', '"x": 1, "version": 1'),
    reason: "damaged",
  },
  { what: "a byte on disk was changed", damage: changedText("gnome", "gnomf"), reason: "damaged" },
  {
    what: "a key was moved to another place",
    damage: ({ keys, ...kept }) => ({ ...kept, keys: { "connection:1/module:9": keyOf(keys) } }),
    reason: "damaged",
  },
  {
    what: "a module's key was given to its connection",
    damage: ({ keys, ...kept }) => ({ ...kept, keys: { "connection:1": keyOf(keys) } }),
    reason: "damaged",
  },
  {
    what: "a module's key was moved to another connection",
    damage: ({ keys, ...kept }) => ({ ...kept, keys: { "connection:2/module:1": keyOf(keys) } }),
    reason: "damaged",
  },
  {
    what: "two keys were swapped",
    damage: ({ keys, ...kept }) => ({
      ...kept,
      keys: {
        "connection:1/module:1": keyOf(keys, "connection:2"),
        "connection:2": keyOf(keys),
      },
    }),
    reason: "damaged",
  },
  { what: "a key was given another origin", damage: changedKey({ origin: EVIL }), reason: "damaged" },
  {
    what: "a key was given another day of issue",
    damage: changedKey({ issuedOn: "2020-01-01" }),
    reason: "damaged",
  },
  {
    what: "a key was given another fingerprint",
    damage: changedKey({ fingerprint: "000000" }),
    reason: "damaged",
  },
  { what: "a key was given another time", damage: changedKey({ setAt: 2_000 }), reason: "damaged" },
  {
    what: "a tag was cut to four bytes",
    damage: changedKey(({ tag }) => ({ tag: cut(tag, 4) })),
    reason: "damaged",
  },
  {
    what: "a tag was cut to twelve bytes",
    damage: changedKey(({ tag }) => ({ tag: cut(tag, 12) })),
    reason: "damaged",
  },
  { what: "a tag is gone", damage: changedKey({ tag: "" }), reason: "damaged" },
  {
    what: "the proof is of another data key",
    damage: (kept) => ({ ...kept, proof: { ...kept.proof, tag: flipped(kept.proof.tag) } }),
    reason: "other_keyring",
  },
];

const PLACE = "connection:1/module:1";

describe("a file that cannot be opened", () => {
  it.each(LOCKS)("is kept and told: $what", async ({ damage, wrapper, reason, canBeginAnew = true }) => {
    await fill();
    if (damage !== undefined) {
      const damaged = damage(stored());
      writeFileSync(file, typeof damaged === "string" ? damaged : vaultText(damaged));
    }
    const before = readFileSync(file);
    const vault = await open(wrapper?.());
    expect(vault.state()).toEqual({ kind: "locked", reason, canBeginAnew });
    expect(vault.keyFor(PLACE, ORIGIN)).toBeNull();
    expect(await vault.set("connection:1/module:2", { text: KEY, origin: ORIGIN })).toBe("kept");
    await vault.forget(PLACE);
    expect(vault.keyState("connection:1/module:2")).toMatchObject({ keptBy: "memory" });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(["vault.json"]);
  });

  it.each(["iv", "tag", "text"] as const)("is found for each single bit of a key's %s", async (part) => {
    await fill();
    const kept = stored();
    const bits = Buffer.from(keyOf(kept.keys)[part], "base64").length * 8;
    const found: string[] = [];
    for (let bit = 0; bit < bits; bit += 1) {
      const changed = changedKey((key) => ({ [part]: flipped(key[part], bit) }))(kept);
      writeFileSync(file, typeof changed === "string" ? changed : vaultText(changed));
      found.push((await open()).state().kind);
    }
    expect(found.length).toBeGreaterThanOrEqual(96);
    expect(new Set(found)).toEqual(new Set(["locked"]));
  });

  it("is put aside under a dated name on the person's word, and keys entered meanwhile go into the new one", async () => {
    await fill();
    const before = readFileSync(file);
    const vault = await open(new TestWrapper("gnome_libsecret", 9));
    await vault.set("connection:7", { text: `${KEY}-7`, origin: ORIGIN, issuedOn: "2026-03-31" });
    const name = await vault.beginAnew();
    expect(name).toBe("vault.other_keyring-1970-01-01T00-00-01-000Z.json");
    expect(readFileSync(join(dirname(file), name ?? "")).equals(before)).toBe(true);
    expect(statSync(join(dirname(file), name ?? "")).mode & 0o777).toBe(0o600);
    expect(vault.state()).toEqual({ kind: "system", by: "gnome_libsecret" });
    expect(vault.keyState("connection:7")).toMatchObject({ keptBy: "system", issuedOn: "2026-03-31" });
    const again = await open(new TestWrapper("gnome_libsecret", 9));
    expect(again.places()).toEqual(["connection:7"]);
    expect(again.keyFor("connection:7", ORIGIN)?.reveal()).toBe(`${KEY}-7`);
  });

  it("is not put aside where the system would not keep a new one, nor over another file, nor where it opens", async () => {
    await fill();
    const before = readFileSync(file);
    expect(await (await open(locked("gnome_libsecret"))).beginAnew()).toBeNull();
    expect(await (await open()).beginAnew()).toBeNull();
    const taken = join(dirname(file), "vault.other_keyring-1970-01-01T00-00-01-000Z.json");
    writeFileSync(taken, "an older one");
    const vault = await open(new TestWrapper("gnome_libsecret", 9));
    expect(await vault.beginAnew()).toBeNull();
    expect(vault.state()).toMatchObject({ kind: "locked" });
    expect(readFileSync(taken, "utf8")).toBe("an older one");
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

async function fill(): Promise<void> {
  const vault = await open();
  await vault.set(PLACE, { text: KEY, origin: ORIGIN });
  await vault.set("connection:2", { text: `${KEY}-2`, origin: ORIGIN });
}

function locked(name: string): TestWrapper {
  const wrapper = new TestWrapper(name);
  wrapper.locked = true;
  return wrapper;
}

function keyOf(keys: VaultFile["keys"], place: string = PLACE): SealedKey {
  const key = keys[place];
  if (key === undefined) throw new Error(`No key at ${place}.`);
  return key;
}

/** A vault whose key was changed by somebody who can make the checksum fit. */
function changedKey(change: Partial<SealedKey> | ((key: SealedKey) => Partial<SealedKey>)) {
  return ({ keys, ...kept }: VaultFile): VaultFile => {
    const key = keyOf(keys);
    const changes = typeof change === "function" ? change(key) : change;
    return { ...kept, keys: { ...keys, [PLACE]: { ...key, ...changes } } };
  };
}

/** The file as it lies there, with some text in place of another. */
function changedText(from: string, to: string): () => string {
  return () => readFileSync(file, "utf8").replace(from, to);
}

function flipped(base64: string, bit = 0): string {
  const bytes = Buffer.from(base64, "base64");
  const at = bit >> 3;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString("base64");
}

function cut(base64: string, length: number): string {
  return Buffer.from(base64, "base64").subarray(0, length).toString("base64");
}
