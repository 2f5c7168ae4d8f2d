import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { exitTable } from "../../cli/exit-codes.ts";
import { readModuleDefinition } from "../../cli/module-file.ts";
import { bodyFromParameters, readParameter } from "../../cli/parameters.ts";

const text = readFileSync(resolve(import.meta.dirname, "../../docs/cli.md"), "utf8");

test("docs/cli.md has the table of exit codes", () => {
  const rows = [...text.matchAll(/^\| (\d+) +\| (\w+) +\| (.*?) +\|$/gm)].map(([, code, name, meaning]) => ({
    code: Number(code),
    name,
    meaning,
  }));
  expect(rows).toEqual(exitTable());
});

test("its module definition can be read", () => {
  const definition = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  expect(readModuleDefinition(definition)).toMatchObject({ ok: true });
});

test("its parameters are sent as it says", () => {
  const rows = [...text.matchAll(/^\| `(a:?=.*?)` +\| `(.*?)`/gm)];
  expect(rows).toHaveLength(5);
  for (const [, argument = "", sent] of rows) {
    const parameter = readParameter(argument);
    expect(bodyFromParameters(null, parameter === null ? [] : [parameter])).toMatchObject({
      value: { text: `{"data":{"startParameters":{${sent}}}}` },
    });
  }
});
