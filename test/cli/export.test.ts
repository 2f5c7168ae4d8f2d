import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { exportModule } from "../../core/exports/export-module.ts";
import type { ExportedModule } from "../../core/exports/exported-module.ts";
import { KEY, runCli } from "./running-cli.ts";
import { ACCEPTED, MODULE as RECORDED, serve, told } from "./scripted-server.ts";

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
  [[], "openapi, schema, postman, bruno and har"],
  [["--as", "wsdl"], "openapi, schema, postman, bruno and har"],
  [["--as", "har"], "--from FILE"],
  [["--as", "har", "--from", "no-such-file"], "cannot be read (ENOENT)"],
  [["--as", "har", "--from", "package.json"], "Line 1"],
  [["--as", "schema", "--from", "x"], "--as har"],
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

test("export --as har makes an archive of what --record wrote, and of nothing else", async () => {
  const server = await serve(ACCEPTED, told("completed"));
  const folder = ownFolder();
  const record = join(folder, "run.jsonl");
  const base = ["--base-url", server.url];
  await runCli(["start", RECORDED, ...base, "--watch", "--record", record, "--param", "a=1"]);
  const { code, stdout } = await runCli(
    ["export", RECORDED, ...base, "--as", "har", "--from", record],
    NO_KEY,
  );
  expect(code).toBe(0);
  const { log } = JSON.parse(stdout) as { log: { version: string; entries: readonly unknown[] } };
  expect(log.version).toBe("1.2");
  expect(log.entries).toMatchObject([
    {
      request: { method: "POST", postData: { text: '{"data":{"startParameters":{"a":"1"}}}' } },
      response: { status: 201, content: { text: expect.stringContaining("sessionId") } },
    },
    { request: { method: "GET" }, response: { status: 200 } },
  ]);
  expect(stdout).not.toContain(KEY);
  const other = await runCli(["export", "another", ...base, "--as", "har", "--from", record], NO_KEY);
  expect(other).toMatchObject({ code: 2, stdout: "" });
  expect(other.stderr).toContain("calls of another module");
  // Cut off by a kill in the middle of a line: what is whole is taken.
  writeFileSync(record, readFileSync(record, "utf8").slice(0, -20));
  const cut = await runCli(["export", RECORDED, ...base, "--as", "har", "--from", record], NO_KEY);
  expect(JSON.parse(cut.stdout)).toEqual({ log });
  writeFileSync(record, '{"event":"exchange","call":"start","sentAt":"x","request":{},"result":{}}\n');
  const foreign = await runCli(["export", RECORDED, ...base, "--as", "har", "--from", record], NO_KEY);
  expect(foreign.stderr).toContain("Line 1 of the file of --from");
});
