import { expect, test } from "vitest";
import { arrivedParameters } from "../../sandbox/arrived-parameters.ts";
import { SAMPLE_MODULES, type SandboxParameterType } from "../../sandbox/sample-modules.ts";

function kindOf(type: SandboxParameterType, json: string): string | undefined {
  return arrivedParameters([{ name: "P", type, apiName: "p", example: "" }], [{ name: "p", json }])[0]?.kind;
}

test.each<[SandboxParameterType, string, string]>([
  ["text", '"1"', "arrived"],
  ["text", "1", "blank"],
  ["text", '""', "blank"],
  ["text", "null", "blank"],
  ["number", "1234", "arrived"],
  ["number", "-1.10e3", "arrived"],
  ["number", '"1234"', "blank"],
  ["number", "null", "blank"],
  ["date", '"2021-09-09"', "arrived"],
  ["date", '"2024-02-29"', "arrived"],
  ["date", '"2000-02-29"', "arrived"],
  ["date", '"1900-02-29"', "blank"],
  ["date", '"2023-02-29"', "blank"],
  ["date", '"2021-13-01"', "blank"],
  ["date", '"2021-00-10"', "blank"],
  ["date", '"2021-04-31"', "blank"],
  ["date", '"2021-04-00"', "blank"],
  ["date", '"9.9.2021"', "blank"],
  ["date", '"2021-09-09T00:00:00Z"', "blank"],
  ["date", "20210909", "blank"],
  ["email", '"john.doe@example.com"', "arrived"],
  ["email", '"a+b@localhost"', "arrived"],
  ["email", '"john.doe@"', "blank"],
  ["email", '"a b@example.com"', "blank"],
  ["email", '["john.doe@example.com"]', "blank"],
])("a %s of %s is %s", (type, json, kind) => {
  expect(kindOf(type, json)).toBe(kind);
});

test("declared ones come first and in their order, the foreign ones after, the missing ones are named", () => {
  const declared = SAMPLE_MODULES[0]?.parameters ?? [];
  const sent = [
    { name: "Employee_Name", json: '"x"' },
    { name: "employee_reference_number", json: "7" },
    { name: "employee_name", json: '"John Doe"' },
  ];
  expect(arrivedParameters(declared, sent).map(({ apiName, kind }) => [apiName, kind])).toEqual([
    ["employee_name", "arrived"],
    ["employee_email", "not_sent"],
    ["employment_start_date", "not_sent"],
    ["employee_reference_number", "arrived"],
    ["Employee_Name", "not_declared"],
  ]);
});
