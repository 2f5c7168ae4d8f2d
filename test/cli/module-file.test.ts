import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readModuleDefinition } from "../../cli/module-file.ts";

const schema: Parameters<typeof z.fromJSONSchema>[0] = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../docs/schemas/module.schema.json"), "utf8"),
);
const bySchema = z.fromJSONSchema(schema);

const parameter = { name: "Employee Name", type: "text", apiName: "employee_name" };
const typed = { apiName: "employee_name", type: "text", value: { kind: "value", text: "John" } };
const preset = { name: "Usual", values: [typed, { apiName: "x", type: null, value: { kind: "omitted" } }] };
const good = {
  kind: "module-bench/module",
  version: 1,
  name: "Employee onboarding",
  moduleId: "oITwNKIrRdS0A0TFVPP54g",
  moduleKind: "input",
  parameters: [parameter, { name: "", type: "number", apiName: "employee_reference_number" }],
};

describe("reader and schema agree", () => {
  test.each([
    ["whole", good],
    ["with a schema's address", { ...good, $schema: "./module.schema.json" }],
    ["without parameters", { ...good, parameters: [] }],
    ["without a name", { ...good, name: "" }],
    ["not sure", { ...good, moduleKind: "not_sure" }],
    ["processing", { ...good, moduleKind: "processing" }],
    [
      "as the app shares it",
      { ...good, connection: "acme.example", notes: "n", tags: ["hr"], archived: true },
    ],
    ["with presets", { ...good, presets: [preset] }],
    [
      "with a type of the future",
      { ...good, parameters: [{ ...parameter, type: "other", otherType: "Yes/No" }] },
    ],
  ])("that it is good: %s", (_, value) => {
    expect(bySchema.safeParse(value).success).toBe(true);
    expect(readModuleDefinition(JSON.stringify(value))).toMatchObject({ ok: true });
  });

  const { moduleId: _, ...withoutId } = good;
  const rows: readonly (readonly [unknown, string])[] = [
    [null, "the whole is not an object."],
    [[good], "the whole is not an object."],
    [{ ...good, kind: "module" }, "kind is none of module-bench/module."],
    [{ ...good, version: 2 }, "version is none of 1."],
    [{ ...good, version: "1" }, "version is none of 1."],
    [withoutId, "moduleId is missing."],
    [{ ...good, moduleId: "" }, "moduleId is empty."],
    [{ ...good, moduleId: 7 }, "moduleId is not a text."],
    [{ ...good, $schema: 7 }, "$schema is not a text."],
    [{ ...good, name: null }, "name is not a text."],
    [{ ...good, moduleKind: "form" }, "moduleKind is none of input, processing and not_sure."],
    [{ ...good, key: "x" }, "key is not known."],
    [{ ...good, presets: [{ name: "", values: [] }] }, "presets[0].name is not as it has to be."],
    [
      { ...good, presets: [{ name: "a", values: [{ ...typed, value: { kind: "value" } }] }] },
      "presets[0].values[0].value.text is not as it has to be.",
    ],
    [{ ...good, parameters: {} }, "parameters is not a list."],
    [{ ...good, parameters: ["a"] }, "parameters[0] is not an object."],
    [
      { ...good, parameters: [parameter, { ...parameter, type: "boolean" }] },
      "parameters[1].type is none of text, date, number, email and other.",
    ],
    [{ ...good, parameters: [{ ...parameter, apiName: "" }] }, "parameters[0].apiName is empty."],
    [
      { ...good, parameters: [{ name: "a", type: "text", apiname: "a" }] },
      "parameters[0].apiName is missing.",
    ],
    [{ ...good, parameters: [{ ...parameter, value: "a" }] }, "parameters[0].value is not known."],
  ];
  test.each(rows)("that it is not, and the reader says where: %j", (value, error) => {
    expect(bySchema.safeParse(value).success).toBe(false);
    expect(readModuleDefinition(JSON.stringify(value))).toEqual({ ok: false, error });
  });
});

test("the reader refuses what a schema cannot say: two parameters of one API name", () => {
  const error = "parameters[1].apiName is the same as parameters[0].apiName.";
  const value = { ...good, parameters: [parameter, parameter] };
  expect(readModuleDefinition(JSON.stringify(value))).toEqual({ ok: false, error });
});

test("the reader gives the definition in its order", () => {
  const { name, moduleId, moduleKind, parameters } = good;
  expect(readModuleDefinition(JSON.stringify(good))).toEqual({
    ok: true,
    value: { name, moduleId, moduleKind, parameters, presets: [] },
  });
});

test("what is no JSON is said to be none", () => {
  expect(readModuleDefinition("{")).toEqual({ ok: false, error: "it is not JSON in UTF-8." });
});
