import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KEY, ownFolder, runCli } from "./running-cli.ts";
import { ACCEPTED, MODULE, serve } from "./scripted-server.ts";

const CALL = (base: string, body = '{"data":{"startParameters":{"employee_name":"John","number":1.10}}}') =>
  `curl '${base}/api/execution/${MODULE}/sessions' -H 'Authorization: Bearer ${KEY}' -d '${body}'`;

function file(text: string | Uint8Array, name = "call.txt"): string {
  const path = join(ownFolder(), name);
  writeFileSync(path, text);
  return path;
}

test("import tells what a file brings, and that a key stands in it, but never the key", async () => {
  const end = await runCli(["import", file(CALL("https://acme.example.com"))], {
    env: { MODULE_BENCH_API_KEY: undefined },
  });
  expect(end.code).toBe(0);
  expect(end.stdout).toBe(
    [
      "A cURL command",
      "connection https://acme.example.com",
      `module ${MODULE} (https://acme.example.com)`,
      "  employee_name  Text, the value is a text",
      "  number  Number, the value is a number",
      "",
    ].join("\n"),
  );
  expect(end.stderr).toContain("An API key stands in it.");
  expect(end.stdout + end.stderr).not.toContain(KEY);
});

test("import reads stdin and UTF-16, and tells it as one JSON line", async () => {
  const utf16 = Buffer.from(`\ufeff${CALL("https://acme.example.com")}`, "utf16le");
  const end = await runCli(["import", "-", "--json"], { stdin: utf16 });
  expect(end.events).toMatchObject([
    { event: "brought", form: "curl_bash", holdsKey: true, modules: [{ moduleId: MODULE }] },
  ]);
  expect(end.stdout).not.toContain(KEY);
});

test("import reads OpenAPI in YAML", async () => {
  const yaml = `openapi: 3.1.0\ninfo: {title: Intake, version: "1"}\nservers: [{url: https://acme.example.com}]\npaths:\n  /api/execution/abc/sessions:\n    post:\n      requestBody:\n        content:\n          application/json:\n            schema:\n              $ref: "#/components/schemas/Start"\ncomponents:\n  schemas:\n    Start:\n      properties:\n        data:\n          properties:\n            startParameters:\n              properties:\n                start_date: {type: string, format: date}\n`;
  const end = await runCli(["import", file(yaml, "api.yaml")]);
  expect(end.stdout).toContain(
    "module abc Intake (https://acme.example.com)\n  start_date  Date, the schema’s format",
  );
});

test.each([
  ["hello", "none of the kinds that the bench knows"],
  ['{"a": tru}', "Look at line 1, column 7."],
  ['{"kind":"module-bench/library","version":9}', "a newer version of Module Bench"],
])("import of %j ends with 2 and says why", async (text, why) => {
  const end = await runCli(["import", file(text)]);
  expect(end.code).toBe(2);
  expect(end.stderr).toContain(why);
});

test("import --library writes a file or a folder, beside what is there; conflicts are told", async () => {
  const folder = ownFolder();
  for (const library of [join(folder, "team.modulebench"), join(folder, "modules-of-ours")]) {
    const first = await runCli(["import", file(CALL("https://acme.example.com")), "--library", library]);
    expect(first.stderr).toContain("1 module was taken in.");
    const again = await runCli([
      "import",
      file(CALL("https://acme.example.com", "{}")),
      "--library",
      library,
    ]);
    expect(again.stderr).toContain("0 modules were taken in.\n1 differs from what is there: Keep mine.");
    const theirs = await runCli([
      "import",
      file(CALL("https://acme.example.com", "{}")),
      "--library",
      library,
      "--conflicts",
      "theirs",
    ]);
    expect(theirs.stderr).toContain("1 differs from what is there: Take theirs.");
  }
  expect(readdirSync(join(folder, "modules-of-ours/modules/acme.example.com"))).toEqual([`${MODULE}.json`]);
  expect(readFileSync(join(folder, "team.modulebench"), "utf8")).not.toContain(KEY);
});

test("--library finds a module by its name: its id, base URL and definition count", async () => {
  const server = await serve(ACCEPTED);
  const library = join(ownFolder(), "team.modulebench");
  await runCli(["import", file(CALL(server.url)), "--library", library]);
  const text = readFileSync(library, "utf8").replace(`"name": "${MODULE}"`, '"name": "Onboarding"');
  writeFileSync(library, text);
  const end = await runCli(["start", "Onboarding", "--library", library, "--param", "number=1.10"]);
  expect(end.code).toBe(0);
  expect(server.requests[0]?.path).toContain(MODULE);
  expect(server.requests[0]?.body).toBe('{"data":{"startParameters":{"number":1.10}}}');

  const missing = await runCli(["query", "Nothing", "s", "--library", library]);
  expect(missing).toMatchObject({ code: 2 });
  expect(missing.stderr).toContain("The library has no module of that id or name.");
  const noFile = await runCli(["watch", "x", "s", "--library", join(ownFolder(), "no.modulebench")]);
  expect(noFile.stderr).toContain("The file cannot be read (ENOENT).");
});

test("a module out of a library’s folder serves --module", async () => {
  const server = await serve(ACCEPTED);
  const folder = join(ownFolder(), "lib");
  await runCli(["import", file(CALL(server.url)), "--library", folder]);
  const [connection = ""] = readdirSync(join(folder, "modules"));
  const module = join(folder, "modules", connection, `${MODULE}.json`);
  expect(existsSync(module)).toBe(true);
  await runCli(["start", MODULE, "--base-url", server.url, "--module", module, "--param", "number=2"]);
  expect(server.requests[0]?.body).toBe('{"data":{"startParameters":{"number":2}}}');
});
