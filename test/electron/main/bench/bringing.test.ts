import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KnownSecrets } from "../../../../core/known-secrets.ts";
import { Bringing, HOLD_KEY_MS } from "../../../../electron/main/bench/bringing.ts";
import { FakeClock } from "../../../support/fake-clock.ts";
import { type Rig, rigs } from "./open-rig.ts";

const KEY = "a-key-of-this-test-0123456789";
const CURL = (host: string) =>
  `curl ${host}/api/execution/own-module/sessions -H 'Authorization: Bearer ${KEY}' -d '{"data":{"startParameters":{"a":"x"}}}'`;

const open = rigs();

async function bringing(): Promise<{
  readonly rig: Rig;
  readonly clock: FakeClock;
  readonly secrets: KnownSecrets;
  readonly bringing: Bringing;
}> {
  const rig = await open();
  const clock = new FakeClock();
  const secrets = new KnownSecrets();
  return { rig, clock, secrets, bringing: new Bringing({ ...rig, secrets, clock }) };
}

async function heldKey(bring: Bringing, text: string) {
  const reply = await bring.bring(text);
  if (reply.kind !== "brought" || reply.key === null) throw new Error("No key was found.");
  return reply.key;
}

describe("a key in a brought text", () => {
  it("is answered as six digits and a host, masked from then on, and nowhere on disk", async () => {
    const { rig, bringing: bring, secrets } = await bringing();
    const reply = await bring.bring(CURL("https://acme.example.com"));
    expect(JSON.stringify(reply)).not.toContain(KEY);
    expect(reply).toMatchObject({ kind: "brought", key: { host: "acme.example.com" } });
    expect(secrets.isIn(`x ${KEY} y`)).toBe(true);
    for (const name of readdirSync(rig.folder)) {
      expect(readFileSync(join(rig.folder, name)).includes(KEY), name).toBe(false);
    }
  });

  it("is masked even where the text has a flaw", async () => {
    const { bringing: bring, secrets } = await bringing();
    expect(await bring.bring(`${CURL("https://acme.example.com")} '`)).toMatchObject({ kind: "failed" });
    expect(secrets.isIn(KEY)).toBe(true);
  });

  it("goes into the vault for the module, once, bound to its host", async () => {
    const { rig, bringing: bring } = await bringing();
    const module = await rig.module("https://acme.example.com");
    const { handle } = await heldKey(bring, CURL("https://acme.example.com"));
    const target = { connectionId: module.connectionId, moduleRef: module.id };
    expect(await bring.keepKey({ handle, target })).toEqual({ kind: "kept" });
    const place = `connection:${module.connectionId}/module:${module.id}` as const;
    expect(rig.vault.keyFor(place, "https://acme.example.com")?.reveal()).toBe(KEY);
    expect(await bring.keepKey({ handle, target })).toEqual({ kind: "gone" });
  });

  it("is not kept for another host than it stood beside", async () => {
    const { rig, bringing: bring } = await bringing();
    const module = await rig.module("https://other.example.com");
    const { handle } = await heldKey(bring, CURL("https://acme.example.com"));
    const target = { connectionId: module.connectionId, moduleRef: module.id };
    expect(await bring.keepKey({ handle, target })).toEqual({ kind: "other_host" });
    expect(rig.vault.places()).toEqual([]);
  });

  it("is let go after a while, on the person's word, and when another text comes", async () => {
    const { rig, clock, bringing: bring } = await bringing();
    const module = await rig.module("https://acme.example.com");
    const target = { connectionId: module.connectionId, moduleRef: module.id };
    const late = await heldKey(bring, CURL("https://acme.example.com"));
    clock.advance(HOLD_KEY_MS);
    const dropped = await heldKey(bring, CURL("https://acme.example.com"));
    bring.drop(dropped.handle);
    const replaced = await heldKey(bring, CURL("https://acme.example.com"));
    await bring.bring("{}");
    for (const { handle } of [late, dropped, replaced]) {
      expect(await bring.keepKey({ handle, target })).toEqual({ kind: "gone" });
    }
    expect(rig.vault.places()).toEqual([]);
  });
});

it("an OpenAPI document in YAML is read too", async () => {
  const { bringing: bring } = await bringing();
  const reply = await bring.bring(
    "openapi: 3.1.0\ninfo: {title: Intake}\npaths:\n  /api/execution/abc/sessions:\n    post: {}\n",
  );
  expect(reply).toMatchObject({
    kind: "brought",
    brought: { form: "openapi", modules: [{ name: "Intake", moduleId: "abc" }] },
  });
});
