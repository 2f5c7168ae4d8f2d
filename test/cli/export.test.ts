import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { exportModule } from "../../core/exports/export-module.ts";
import type { ExportedModule } from "../../core/exports/exported-module.ts";
import { KEY, runCli } from "./running-cli.ts";

const address = { baseUrl: "http://127.0.0.1:1", moduleId: "oITwNKIrRdS0A0TFVPP54g" };
const ARGS = ["export", address.moduleId, "--base-url", address.baseUrl, "--param", "n:=1.10"];
const MODULE: ExportedModule = {
  name: "",
  address,
  parameters: [],
  body: '{"data":{"startParameters":{"n":1.10}}}',
};
const NO_KEY = { env: { MODULE_BENCH_API_KEY: undefined } };

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "module-bench-export-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test.each(["openapi", "schema", "postman"] as const)(
  "export --as %s writes the core's own text, sends nothing and needs no key",
  async (form) => {
    const end = await runCli([...ARGS, "--as", form], NO_KEY);
    expect(end).toMatchObject({ code: 0, stderr: "", stdout: exportModule(form, MODULE)[0]?.text });
  },
);

test("export --as bruno writes the folder of --to", async () => {
  const folder = join(ownFolder(), "new/one");
  expect(await runCli([...ARGS, "--as", "bruno", "--to", folder], NO_KEY)).toMatchObject({
    code: 0,
    stdout: "",
  });
  for (const { path, text } of exportModule("bruno", MODULE)) {
    expect(readFileSync(join(folder, path), "utf8")).toBe(text);
  }
  const blocked = await runCli([...ARGS, "--as", "bruno", "--to", join(folder, "bruno.json")], NO_KEY);
  expect(blocked).toMatchObject({ code: 2, stdout: "" });
  expect(blocked.stderr).toContain("--to cannot be written");
});

test("export --json gives the files by path", async () => {
  const { events } = await runCli([...ARGS, "--as", "bruno", "--json"], NO_KEY);
  expect(events).toEqual([{ event: "export", form: "bruno", files: exportModule("bruno", MODULE) }]);
});

test.each([
  [[], "openapi, schema, postman and bruno"],
  [["--as", "wsdl"], "openapi, schema, postman and bruno"],
  [["--as", "har"], "in the app"],
  [["--as", "bruno"], "--to DIR"],
  [["--as", "schema", "--to", "x"], "stdout"],
])("export %j is told what it lacks", async (more, sentence) => {
  const end = await runCli([...ARGS, ...more], NO_KEY);
  expect(end).toMatchObject({ code: 2, stdout: "" });
  expect(end.stderr).toContain(sentence);
});

test.each(["openapi", "schema", "postman", "bruno"])(
  "export --as %s refuses a key among the values, and masks one in the definition's names",
  async (form) => {
    const folder = ownFolder();
    const to = form === "bruno" ? ["--json"] : [];
    const refused = await runCli([...ARGS, "--param", `k=${KEY}`, "--as", form, ...to]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    const file = join(folder, "module.json");
    writeFileSync(
      file,
      JSON.stringify({
        kind: "module-bench/module",
        version: 1,
        name: `Hire ${KEY}`,
        moduleId: address.moduleId,
        moduleKind: "input",
        parameters: [{ name: KEY, type: "number", apiName: "n" }],
      }),
    );
    const masked = await runCli([...ARGS, "--module", file, "--as", form, ...to]);
    expect(masked.code).toBe(0);
    expect(masked.stdout).toContain("Hire ");
    expect(refused.stderr + masked.stdout + masked.stderr).not.toContain(KEY);
  },
);
