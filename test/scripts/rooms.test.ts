import { copyFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runGate } from "../../scripts/layers/gates.mjs";
import { PROJECT } from "../../scripts/set-up/places.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

/** A project of one file per room, each of which looks downwards only. */
const SOUND = {
  "core/rule.ts": "export const rule = 1;",
  "adapters/store.ts": 'import "@photostructure/sqlite"; import "../core/rule.ts";',
  "sandbox/engine.ts": 'import "../core/rule.ts"; import "node:http";',
  "cli/module-bench.ts": 'import "../adapters/store.ts"; import "../sandbox/engine.ts";',
  "electron/bridge/contract.ts": 'import "../../core/rule.ts";',
  "electron/main/main.ts":
    'import "electron"; import "../bridge/contract.ts"; import "../../adapters/store.ts";',
  "electron/preload/preload.ts": 'import "electron"; import "../bridge/contract.ts";',
  "renderer/main.tsx": 'import "react"; import "../electron/bridge/contract.ts"; export const a = <p />;',
  "scripts/build.mjs": 'import "../core/rule.ts";',
  "bench/start-up.mjs": 'import "../scripts/build.mjs";',
  "test/core/rule.test.ts": 'import "../../core/rule.ts";',
};

/** What is planted, by the rule that must see it. */
const PLANTED = {
  "core-stands-alone": ["core/a.ts", 'import "node:fs";'],
  "adapters-see-core": ["adapters/a.ts", 'import "../sandbox/engine.ts";'],
  "sandbox-sees-core": ["sandbox/a.ts", 'import "../adapters/store.ts";'],
  "bridge-sees-core": ["electron/bridge/a.ts", 'import "../main/main.ts";'],
  "bridge-runs-anywhere": ["electron/bridge/b.ts", 'import "node:fs";'],
  "cli-beside-the-app": ["cli/a.ts", 'import "../electron/bridge/contract.ts";'],
  "main-sees-no-page": ["electron/main/a.ts", 'import "../../renderer/main.tsx";'],
  "preload-sees-the-bridge": ["electron/preload/a.ts", 'import "../../adapters/store.ts";'],
  "page-sees-core-and-bridge": ["renderer/a.tsx", 'import "../adapters/store.ts";'],
  "page-runs-in-a-browser": ["renderer/b.ts", 'import "node:path";'],
  "electron-in-two-rooms": ["adapters/b.ts", 'import type { App } from "electron"; export type A = App;'],
  "sqlite-in-adapters": ["electron/main/b.ts", 'import "@photostructure/sqlite";'],
  "nothing-sees-tests": ["cli/b.ts", 'import "../test/core/rule.test.ts";'],
  "nothing-sees-scripts": ["cli/c.ts", 'import "../scripts/build.mjs";'],
  "no-circles": ["sandbox/b.ts", 'import { b } from "./b.ts"; export const c = b; '],
  "nothing-missing": ["cli/d.ts", 'import "./absent.ts";'],
  "packages-are-named": ["cli/e.ts", 'import "acorn";'],
} as const;

function project(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  for (const file of [".dependency-cruiser.cjs", "package.json"])
    copyFileSync(join(PROJECT, file), join(folder, file));
  symlinkSync(join(PROJECT, "node_modules"), join(folder, "node_modules"));
  return folder;
}

test("imports that point downwards pass", async () => {
  const { counts, output } = await runGate("rooms", project(SOUND));
  expect(output).toBe("");
  expect(counts).toEqual({ passed: 1, failed: 0, skipped: 0 });
});

test("each planted import is seen by its rule", async () => {
  const planted = Object.fromEntries(Object.values(PLANTED));
  const { counts, output } = await runGate("rooms", project({ ...SOUND, ...planted }));
  expect(counts.failed).toBe(1);
  for (const [rule, [file]] of Object.entries(PLANTED)) expect(output).toContain(`error ${rule}: ${file}`);
});
