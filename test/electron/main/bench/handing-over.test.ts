import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { KnownSecrets } from "../../../../core/known-secrets.ts";
import { handOverText, saveHandOver } from "../../../../electron/main/bench/handing-over.ts";
import { rigs } from "./open-rig.ts";

/** Markdown escapes what is in it: only what is masked before is masked at all. */
const KEY = "a_key|of*this`test_0123456789_";
const open = rigs();

async function withKeyInNames() {
  const rig = await open();
  const module = await rig.module("https://acme.example.com", [
    { name: `Name ${KEY}`, type: "text", apiName: `name-${KEY}` },
  ]);
  const secrets = new KnownSecrets();
  secrets.learn(KEY);
  const asked: string[] = [];
  const ports = (to: string | null) => ({
    ...rig,
    secrets,
    chooseTarget: async (as: string, name: string) => {
      asked.push(`${as} ${name}`);
      return to;
    },
  });
  return { rig, module, ports, asked };
}

it("a module's page is shown and saved without any known secret", async () => {
  const { rig, module, ports, asked } = await withKeyInNames();
  const shown = await handOverText(ports(null), module.id);
  const pages = [shown];
  for (const as of ["markdown", "html"] as const) {
    const to = join(rig.folder, `page.${as}`);
    expect(await saveHandOver(ports(to), { moduleRef: module.id, as })).toEqual({ kind: "written", to });
    pages.push(readFileSync(to, "utf8"));
  }
  expect(pages[1]).toBe(shown);
  expect(pages[2]).toMatch(/^<!doctype html>/);
  expect(asked).toEqual(["markdown hand-over.md", "html hand-over.html"]);
  for (const page of pages) {
    expect(page).toContain("/api/execution/own-module/sessions");
    expect(page).not.toMatch(/0123456789/);
  }
});

it("says when nothing was chosen, and why nothing was written; a module that is not there is a bug", async () => {
  const { rig, module, ports } = await withKeyInNames();
  const input = { moduleRef: module.id, as: "html" } as const;
  expect(await saveHandOver(ports(null), input)).toEqual({ kind: "not_chosen" });
  const folder = join(rig.folder, "a-folder");
  mkdirSync(folder);
  expect(await saveHandOver(ports(folder), input)).toMatchObject({ kind: "failed" });
  await expect(handOverText(ports(null), 999)).rejects.toThrow("no such module");
});
