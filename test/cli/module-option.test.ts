import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownFolder, runCli } from "./running-cli.ts";
import { ACCEPTED, MODULE, serve } from "./scripted-server.ts";

function moduleFile(definition: Readonly<Record<string, unknown>> = {}): string {
  const file = join(ownFolder(), "module.json");
  const parameters = [
    { name: "Employee Name", type: "text", apiName: "employee_name" },
    { name: "Employee Reference Number", type: "number", apiName: "employee_reference_number" },
  ];
  const whole = { kind: "module-bench/module", version: 1, name: "Employee", moduleId: MODULE };
  writeFileSync(file, JSON.stringify({ ...whole, moduleKind: "input", parameters, ...definition }));
  return file;
}

test("with --module the types count, and what is not declared is sent last, with a remark", async () => {
  const server = await serve(ACCEPTED);
  const args = [
    "--param",
    "more=1",
    "--param",
    "employee_reference_number=1.10",
    "--param",
    "employee_name=007",
  ];
  const end = await runCli(["start", MODULE, "--base-url", server.url, "--module", moduleFile(), ...args]);
  expect(server.requests[0]?.body).toBe(
    '{"data":{"startParameters":{"employee_name":"007","employee_reference_number":1.10,"more":"1"}}}',
  );
  expect(end.stderr).toContain("more is not declared in the module definition.");
  expect(end.stderr).toContain("employee_reference_number: Sent as typed. Many programs read this as 1.1.");
});

test("with --module and no value an empty object is sent", async () => {
  const server = await serve(ACCEPTED);
  await runCli(["start", MODULE, "--base-url", server.url, "--module", moduleFile()]);
  expect(server.requests[0]?.body).toBe('{"data":{"startParameters":{}}}');
});

test("with --module of a module without parameters no body is sent", async () => {
  const server = await serve(ACCEPTED);
  await runCli(["start", MODULE, "--base-url", server.url, "--module", moduleFile({ parameters: [] })]);
  expect(server.requests[0]?.body).toBe("");
});

test("a definition for another module is said, and the argument counts", async () => {
  const server = await serve(ACCEPTED);
  const end = await runCli([
    "start",
    MODULE,
    "--base-url",
    server.url,
    "--module",
    moduleFile({ moduleId: "other" }),
  ]);
  expect(server.requests[0]?.path).toContain(MODULE);
  expect(end.stderr).toContain("The id of the command line counts.");
});

test("a definition with a flaw is refused with the place", async () => {
  const server = await serve(ACCEPTED);
  const args = ["--module", moduleFile({ version: 9 })];
  const end = await runCli(["start", MODULE, "--base-url", server.url, ...args]);
  expect(end.code).toBe(2);
  expect(end.stderr).toContain("The module definition of --module cannot be used: version is none of 1.");
  expect(server.requests).toHaveLength(0);
});
