import { join } from "node:path";
import { expect, it, vi } from "vitest";
import type { PublishedModule } from "../../../../core/published-module.ts";
import { forgetRemovedKeys } from "../../../../electron/main/bench/removed-keys.ts";
import { keyPlaceOf } from "../../../../electron/main/vault/key-place.ts";
import { Vault } from "../../../../electron/main/vault/vault.ts";
import { TestWrapper } from "../vault/key-wrappers.ts";
import { type Rig, rigs } from "./open-rig.ts";

const open = rigs();
const ORIGIN = "https://acme.example";

/** Two connections, each with every kind of secret, and a module with a key of its own. */
async function filled(): Promise<{ readonly rig: Rig; readonly modules: readonly PublishedModule[] }> {
  const rig = await open();
  const modules = [await rig.module(ORIGIN), await rig.module(ORIGIN)];
  for (const { connectionId, id } of modules) {
    await rig.vault.set(keyPlaceOf({ connectionId, moduleRef: id }), { text: "own", origin: ORIGIN });
    await rig.vault.set(`connection:${connectionId}`, { text: "common", origin: ORIGIN });
    await rig.vault.set(`proxy:${connectionId}`, { text: "password", origin: "http://proxy.example" });
    await rig.vault.set(`client-key:${connectionId}`, { text: "passphrase", origin: "file:/a.key" });
  }
  return { rig, modules };
}

/** The next start: the store has purged what was removed. */
async function restarted(rig: Rig, wrapper = new TestWrapper("gnome_libsecret")): Promise<Vault> {
  await rig.close();
  const next = await open({ folder: rig.folder });
  const vault = await Vault.open({ file: join(rig.folder, "vault.json"), wrapper, now: () => 0 });
  await forgetRemovedKeys(next.store, vault, ({ what, id }) => next.shelf[what](id) !== null);
  await next.close();
  return vault;
}

/** All secrets of a module and its connection. */
function placesOf({ connectionId, id }: PublishedModule): readonly string[] {
  return [
    `connection:${connectionId}/module:${id}`,
    `connection:${connectionId}`,
    `proxy:${connectionId}`,
    `client-key:${connectionId}`,
  ];
}

it("all secrets of a removed connection, and no others, are forgotten at the next start", async () => {
  const { rig, modules } = await filled();
  const [one, two] = modules as [PublishedModule, PublishedModule];
  await rig.shelf.remove("connection", one.connectionId);
  expect(rig.vault.places()).toHaveLength(8);
  const vault = await restarted(rig);
  expect(vault.places().toSorted()).toEqual(placesOf(two).toSorted());
});

it("the own key of a removed module goes, and its connection's stays", async () => {
  const { rig, modules } = await filled();
  const [one] = modules as [PublishedModule];
  await rig.shelf.remove("module", one.id);
  const vault = await restarted(rig);
  expect(vault.keyState(keyPlaceOf({ connectionId: one.connectionId, moduleRef: one.id }))).toEqual({
    kind: "none",
  });
  expect(vault.places()).toHaveLength(7);
});

it("what was taken back keeps its keys, at the next start and after it", async () => {
  const { rig, modules } = await filled();
  const [one] = modules as [PublishedModule];
  await rig.shelf.remove("connection", one.connectionId);
  await rig.shelf.restore("connection", one.connectionId);
  const vault = await restarted(rig);
  expect(vault.places()).toHaveLength(8);
});

it("a vault that cannot be read is left alone, and its keys are forgotten once it can", async () => {
  const { rig, modules } = await filled();
  const [one] = modules as [PublishedModule];
  await rig.shelf.remove("connection", one.connectionId);
  const locked = new TestWrapper("gnome_libsecret");
  locked.locked = true;
  expect((await restarted(rig, locked)).state()).toMatchObject({ kind: "locked" });
  const vault = await restarted(rig);
  expect(vault.places()).toHaveLength(4);
});

it("what the disk refuses is tried again at a later start", async () => {
  const { rig, modules } = await filled();
  const [one] = modules as [PublishedModule];
  await rig.shelf.remove("module", one.id);
  await rig.close();
  const { store, vault, shelf } = await open({ folder: rig.folder });
  const isThere = ({ what, id }: { what: "connection" | "module"; id: number }) => shelf[what](id) !== null;
  const refusing = vi.spyOn(vault, "forget").mockRejectedValueOnce(new Error("full"));
  await forgetRemovedKeys(store, vault, isThere);
  expect(vault.places()).toHaveLength(8);
  await forgetRemovedKeys(store, vault, isThere);
  expect(vault.places()).toHaveLength(7);
  await forgetRemovedKeys(store, vault, isThere);
  expect(refusing).toHaveBeenCalledTimes(2);
});
