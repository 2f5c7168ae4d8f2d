import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { EXPORT_FORMS } from "../../../../core/exports/exported-module.ts";
import { TIMELINE_FORMS } from "../../../../core/exports/saved-timeline.ts";
import { startRequest } from "../../../../core/http-request.ts";
import { KnownSecrets } from "../../../../core/known-secrets.ts";
import type { StoredExchange } from "../../../../core/store.ts";
import { en } from "../../../../core/words/en.ts";
import { saveAs } from "../../../../electron/main/bench/saving-as.ts";
import { blankSession } from "../../../support/fake-sessions.ts";
import { answer } from "../../../support/http-results.ts";
import { MORNING, saw } from "../../../support/observed.ts";
import { savedNight } from "../../../support/saved-night.ts";
import { rigs } from "./open-rig.ts";

const KEY = 'a-key"of-this\\test-0123456789';
const open = rigs();

async function withKeyInNames() {
  const rig = await open();
  const module = await rig.module("https://acme.example.com", [
    { name: `Name ${KEY}`, type: "text", apiName: `name-${KEY}` },
  ]);
  const secrets = new KnownSecrets();
  secrets.learn(KEY);
  const exchange = (id: number): StoredExchange => ({
    id,
    call: "start",
    sentAt: id,
    request: startRequest({ baseUrl: "https://acme.example.com", moduleId: "m" }, `"${KEY}"`),
    result: answer(201, KEY, { headers: [{ name: "Set-Cookie", value: "crumb=1" }] }),
  });
  const place = { ...savedNight().session.place, moduleName: `Named ${KEY}` };
  const watched = {
    session: { ...blankSession(7, place), beganAt: MORNING },
    observations: [saw(1, `word-${KEY}`), saw(2, "completed")],
    facts: [],
  };
  const asked: string[] = [];
  const ports = (to: string | null) => ({
    shelf: rig.shelf,
    store: {
      exchanges: async () => [exchange(2), exchange(1)],
      session: async (sessionRow: number) => (sessionRow === 7 ? watched : null),
    },
    words: en,
    now: () => MORNING + 60_000,
    secrets,
    version: "1.2.3",
    chooseTarget: async (as: string, name: string) => {
      asked.push(`${as} ${name}`);
      return to;
    },
  });
  return { rig, module, ports, asked };
}

it("a module is saved in each form without any known secret", async () => {
  const { rig, module, ports } = await withKeyInNames();
  for (const as of EXPORT_FORMS) {
    const to = join(rig.folder, `saved-${as}`);
    const input = { kind: "module", moduleRef: module.id, as } as const;
    expect(await saveAs(ports(to), input)).toEqual({ kind: "written", to });
    const text = readFileSync(as === "bruno" ? join(to, "start.bru") : to, "utf8");
    expect(text).toContain("name-••••");
    expect(text).not.toContain("0123456789");
  }
  expect(existsSync(join(rig.folder, "saved-bruno/environments/bench.bru"))).toBe(true);
});

it("a session is saved as HAR, oldest call first, without secrets and other headers' values", async () => {
  const { rig, ports, asked } = await withKeyInNames();
  const to = join(rig.folder, "saved.har");
  expect(await saveAs(ports(to), { kind: "session", sessionRow: 7 })).toEqual({ kind: "written", to });
  const text = readFileSync(to, "utf8");
  expect(text).not.toMatch(/0123456789|crumb/);
  const { entries, creator } = JSON.parse(text).log;
  expect(creator.version).toBe("1.2.3");
  expect(entries.map((entry: { startedDateTime: string }) => entry.startedDateTime.slice(-4))).toEqual([
    "001Z",
    "002Z",
  ]);
  expect(asked).toEqual(["har session-7.har"]);
});

it("a timeline is saved as picture and as facts, without any known secret, under a name of its own", async () => {
  const { rig, ports, asked } = await withKeyInNames();
  for (const as of TIMELINE_FORMS) {
    const to = join(rig.folder, `timeline.${as}`);
    expect(await saveAs(ports(to), { kind: "timeline", sessionRow: 7, as })).toEqual({ kind: "written", to });
    const text = readFileSync(to, "utf8");
    expect(text).toContain("completed");
    expect(text).toContain("word-••••");
    expect(text).not.toContain("0123456789");
  }
  expect(asked).toEqual([
    "svg session-7-timeline.svg",
    "json session-7-timeline.json",
    "csv session-7-timeline.csv",
  ]);
  await expect(saveAs(ports(null), { kind: "timeline", sessionRow: 8, as: "svg" })).rejects.toThrow(
    "no such session",
  );
});

it("says when nothing was chosen, and why nothing was written; a module that is not there is a bug", async () => {
  const { rig, module, ports } = await withKeyInNames();
  const input = { kind: "module", moduleRef: module.id, as: "schema" } as const;
  expect(await saveAs(ports(null), input)).toEqual({ kind: "not_chosen" });
  const folder = join(rig.folder, "a-folder");
  mkdirSync(folder);
  expect(await saveAs(ports(folder), input)).toMatchObject({ kind: "failed" });
  await expect(saveAs(ports(null), { ...input, moduleRef: 999 })).rejects.toThrow("no such module");
});
