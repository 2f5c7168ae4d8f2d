import { describe, expect, test } from "vitest";
import { oddNames, oddValues } from "../../core/odd-parameters.ts";
import type { StartParameter } from "../../core/start-parameter.ts";

const DECLARED: readonly StartParameter[] = [
  { name: "Full Name", type: "text", apiName: "full_name" },
  { name: "Start Date", type: "date", apiName: "start_date" },
  { name: "Number", type: "number", apiName: "number" },
  { name: "Mail", type: "email", apiName: "mail" },
];

const sent = (apiName: string, json: string | null = '"x"', name = "N") => ({ name, apiName, json });

describe("odd names", () => {
  test.each([
    ["a described one", [sent("full_name")], []],
    ["one that was omitted", [sent("nobody", null)], []],
    ["one that is not described", [sent("nobody")], [{ kind: "undeclared", nearly: null }]],
    ["other case", [sent("Full_Name")], [{ kind: "undeclared", nearly: "full_name" }]],
    ["a blank at its end", [sent("full_name ")], [{ kind: "undeclared", nearly: "full_name" }]],
    ["the same twice", [sent("mail"), sent("mail")], [{ kind: "twice" }]],
  ])("%s", (_, values, expected) => {
    expect(oddNames(values, DECLARED).map(({ oddity }) => oddity)).toEqual(expected);
  });

  test("without a description, only what shows by itself", () => {
    const values = [sent("nobody"), sent(" a"), sent("Full Name", '"x"', "Full Name"), sent("nobody")];
    expect(oddNames(values, null).map(({ oddity }) => oddity.kind)).toEqual([
      "blank_ends",
      "editor_name",
      "twice",
    ]);
  });
});

describe("odd values", () => {
  test.each([
    ["full_name", '"John"', null],
    ["full_name", "1", "not_text"],
    ["full_name", '""', "empty"],
    ["full_name", "null", "null"],
    ["full_name", "[1,", "no_json"],
    ["full_name", null, null],
    ["start_date", '"2021-09-09"', null],
    ["start_date", '"2021-02-30"', "not_date"],
    ["start_date", "20210909", "not_date"],
    ["number", "1.10", null],
    ["number", '"1.10"', "not_number"],
    ["number", "true", "not_number"],
    ["mail", '"a@b.example"', null],
    ["mail", '"nobody"', "not_email"],
    ["nobody", "1", null],
  ])("%s %s", (apiName, json, kind) => {
    expect(oddValues([sent(apiName, json)], DECLARED).map(({ oddity }) => oddity.kind)).toEqual(
      kind === null ? [] : [kind],
    );
  });
});
