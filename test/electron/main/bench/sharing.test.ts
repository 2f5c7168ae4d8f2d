import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { KnownSecrets } from "../../../../core/known-secrets.ts";
import { intakeOf, mergeLibrary } from "../../../../core/sharing/merge.ts";
import { Bringing } from "../../../../electron/main/bench/bringing.ts";
import { shareModules } from "../../../../electron/main/bench/sharing.ts";
import { FakeClock } from "../../../support/fake-clock.ts";
import { type Rig, rigs } from "./open-rig.ts";

const KEY = "a-key-of-this-test-0123456789";
const open = rigs();

async function withModule(): Promise<Rig> {
  const rig = await open();
  const module = await rig.module("https://acme.example.com", [{ name: "A", type: "text", apiName: "a" }]);
  await rig.shelf.labelModule(module.id, { tags: ["hr"], archived: false });
  const value = { kind: "value", text: `with ${KEY} in it` } as const;
  await rig.store.savePreset({
    id: null,
    moduleRef: module.id,
    name: "p",
    values: [{ apiName: "a", type: "text", value }],
  });
  return rig;
}

function share(rig: Rig, as: "file" | "folder", to: string) {
  const secrets = new KnownSecrets();
  secrets.learn(KEY);
  const moduleRefs = rig.shelf.modules().map(({ id }) => id);
  return shareModules({ ...rig, secrets, chooseTarget: async () => to }, { moduleRefs, as });
}

it("a library goes out to a file without any known secret, and another bench takes it in whole", async () => {
  const rig = await withModule();
  const file = join(rig.folder, "team.modulebench");
  expect(await share(rig, "file", file)).toEqual({ kind: "written", to: file, modules: 1 });
  const text = readFileSync(file, "utf8");
  expect(text).not.toContain(KEY);

  const other = await open();
  const reply = await new Bringing({ ...other, secrets: new KnownSecrets(), clock: new FakeClock() }).bring(
    text,
  );
  if (reply.kind !== "brought") throw new Error("Not recognised.");
  const mine = { connections: other.shelf.connections(), modules: other.shelf.modules() };
  const intake = intakeOf(mergeLibrary(mine, reply.brought), { mine, copyName: (name) => name });
  await other.shelf.takeIn(intake);
  const taken = other.shelf.modules().find(({ moduleId }) => moduleId === "own-module");
  expect(taken).toMatchObject({ name: "Own", tags: ["hr"], kind: "input", parameters: [{ apiName: "a" }] });
  expect(await other.store.presets(taken?.id ?? 0)).toMatchObject([{ name: "p" }]);

  // Once more: nothing is doubled.
  const now = {
    connections: other.shelf.connections(),
    modules: other.shelf.modules(),
    presets: await other.store.presets(taken?.id ?? 0),
  };
  expect(intakeOf(mergeLibrary(now, reply.brought), { mine: now, copyName: (name) => name })).toEqual({
    connections: [],
    modules: [],
  });
});

it("an intake is saved whole or not at all", async () => {
  const rig = await open();
  const before = rig.shelf.modules().length;
  const module = {
    id: null,
    name: "m",
    moduleId: "x",
    kind: "input",
    notes: "",
    parameters: [],
    tags: [],
    archived: false,
    presets: [],
  } as const;
  const save = {
    name: "Acme",
    baseUrl: "https://acme.example.com",
    environment: null,
    colour: "teal",
  } as const;
  const intake = {
    connections: [{ ref: "a", id: null, save }],
    modules: [
      { ...module, connection: "a" },
      { ...module, connection: "nowhere" },
    ],
  };
  await expect(rig.shelf.takeIn(intake)).rejects.toThrow();
  expect(rig.shelf.modules()).toHaveLength(before);
  expect((await rig.store.library()).connections).toHaveLength(1);
  const unsafe = {
    ...intake,
    connections: [{ ref: "a", id: null, save: { ...save, baseUrl: "http://acme.example.com" } }],
  };
  await expect(rig.shelf.takeIn(unsafe)).rejects.toThrow("base URL");
});

it("a library goes out to a folder, a file for each; one that cannot be written says so", async () => {
  const rig = await withModule();
  const folder = join(rig.folder, "library");
  expect(await share(rig, "folder", folder)).toMatchObject({ kind: "written", modules: 1 });
  expect(existsSync(join(folder, "connections/acme.example.com.json"))).toBe(true);
  expect(existsSync(join(folder, "modules/acme.example.com/own-module.json"))).toBe(true);
  const file = join(rig.folder, "a-file");
  expect(await share(rig, "file", file)).toMatchObject({ kind: "written" });
  chmodSync(file, 0o644);
  expect(await share(rig, "folder", file)).toEqual({ kind: "failed", failure: "not_writable" });
});
