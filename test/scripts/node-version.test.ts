import { execFileSync } from "node:child_process";
import { cpSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isAtLeast, projectNode } from "../../scripts/set-up/node-version.mjs";
import { PROJECT } from "../../scripts/set-up/places.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

test.for([
  ["v20.19.0", true],
  ["v20.20.2", true],
  ["v22.1.0", true],
  ["24.0.0", true],
  ["v20.9.0", false],
  ["v20.18.3", false],
  ["v18.20.0", false],
  ["v9.99.0", false],
] as const)("%s is at least 20.19: %s", ([version, expected]) => {
  expect(isAtLeast(version, [20, 19])).toBe(expected);
});

test("a project whose node_modules is a link does not start itself for ever", () => {
  const project = temporaryFolder();
  cpSync(join(PROJECT, "scripts"), join(project, "scripts"), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(project, "node_modules"));
  const script = join(project, "again.mjs");
  writeFileSync(
    script,
    `import { continueOnProjectNode } from "./scripts/set-up/node-version.mjs";
     process.env.TURNS = String(Number(process.env.TURNS ?? 0) + 1);
     if (Number(process.env.TURNS) > 3) process.exit(9);
     process.exit((await continueOnProjectNode()) ?? 0);`,
  );
  expect(() => execFileSync(projectNode(), [script])).not.toThrow();
});
