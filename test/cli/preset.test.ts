import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownFolder, runCli } from "./running-cli.ts";
import { ACCEPTED, MODULE, serve } from "./scripted-server.ts";

const value = (text: string) => ({ kind: "value", text });

function moduleFile(): string {
  const file = join(ownFolder(), "module.json");
  const definition = {
    kind: "module-bench/module",
    version: 1,
    name: "m",
    moduleId: MODULE,
    moduleKind: "input",
    parameters: [
      { name: "Who", type: "text", apiName: "who" },
      { name: "N", type: "number", apiName: "n" },
      { name: "Since", type: "date", apiName: "since" },
    ],
    presets: [
      {
        name: "Usual",
        values: [
          { apiName: "who", type: "text", value: value("John") },
          { apiName: "n", type: "text", value: value("1.10") },
          { apiName: "gone", type: "text", value: value("x") },
          { apiName: "beside", type: null, value: { kind: "null" } },
        ],
      },
      { name: "Made", values: [{ apiName: "since", type: "date", value: value("{{today}}") }] },
      { name: "Twin", values: [] },
      { name: "Twin", values: [] },
    ],
  };
  writeFileSync(file, JSON.stringify(definition));
  return file;
}

describe("--preset", () => {
  test("sends the preset's values as typed, a --param before them, and says what does not fit any more", async () => {
    const server = await serve(ACCEPTED);
    const start = ["start", MODULE, "--base-url", server.url, "--module", moduleFile(), "--preset", "Usual"];
    const end = await runCli(start);
    await runCli([...start, "--param", "who=Jane", "--param", "more=1"]);
    expect(server.requests.map(({ body }) => body)).toEqual([
      '{"data":{"startParameters":{"who":"John","n":1.10,"beside":null}}}',
      '{"data":{"startParameters":{"who":"Jane","n":1.10,"beside":null,"more":"1"}}}',
    ]);
    expect(end.stderr).toContain("Not sent any more: gone.");
    expect(end.stderr).toContain("New and left empty: since.");
    expect(end.stderr).toContain("n was Text and is Number now; its text is as it was typed.");
  });

  test("makes values of it with --fill alone", async () => {
    const server = await serve(ACCEPTED);
    const start = ["start", MODULE, "--base-url", server.url, "--module", moduleFile(), "--preset", "Made"];
    await runCli(start);
    await runCli([...start, "--fill"]);
    const [typed, made] = server.requests.map(({ body }) => body);
    expect(typed).toBe('{"data":{"startParameters":{"since":"{{today}}"}}}');
    expect(made).toMatch(/^\{"data":\{"startParameters":\{"since":"\d{4}-\d{2}-\d{2}"\}\}\}$/);
  });

  test.each([
    ["Other", "It has Usual, Made, Twin and Twin."],
    ["Twin", "The module has two presets of that name."],
  ])("named %s sends nothing", async (name, message) => {
    const server = await serve(ACCEPTED);
    const end = await runCli([
      "start",
      MODULE,
      "--base-url",
      server.url,
      "--module",
      moduleFile(),
      "--preset",
      name,
    ]);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain(message);
    expect(server.requests).toEqual([]);
  });

  test("comes out of a library too", async () => {
    const server = await serve(ACCEPTED);
    const library = ["--library", moduleFile(), "--base-url", server.url, "--preset", "Usual"];
    await runCli(["start", MODULE, ...library]);
    expect(server.requests[0]?.body).toBe(
      '{"data":{"startParameters":{"who":"John","n":1.10,"beside":null}}}',
    );
  });

  test("without --module sends nothing", async () => {
    const server = await serve(ACCEPTED);
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--preset", "Usual"]);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain(
      "A --preset stands in the file of --module or in a --library, and neither is given.",
    );
    expect(server.requests).toEqual([]);
  });
});
