import { expect, it } from "vitest";
import { parameterRemark } from "../../core/parameter-remark.ts";

const parameter = (apiName: string, name = "Name") => ({ name, type: "text", apiName }) as const;

it("tells the second of two equal names, and names the first", () => {
  const parameters = [parameter("a"), parameter("b"), parameter("b")];
  expect(parameterRemark(parameters, 1)).toBeNull();
  expect(parameterRemark(parameters, 2)).toEqual({ kind: "same_name", as: 1 });
});

it.each([
  ["employee_name", "Employee_Name"],
  ["employee_name", "employee name"],
  ["employee_name", "employeeName"],
  ["employee_name", "employee-name"],
  ["total", "tota1"],
  ["order", "0rder"],
  ["file", "fi1e"],
])("tells two names that a reader takes for the same: %j, %j", (first, second) => {
  const parameters = [parameter("other"), parameter(first), parameter(second)];
  expect(parameterRemark(parameters, 2)).toEqual({ kind: "looks_like", as: 1 });
  expect(parameterRemark(parameters, 1)).toBeNull();
});

it.each([
  ["a\u00a0b", "U+00A0"],
  ["\ufeffname", "U+FEFF"],
  ["na\u200bme", "U+200B"],
  ["na\u00adme", "U+00AD"],
  ["a\tb", "U+0009"],
  ["\u202ename", "U+202E"],
])("names the character of %j that cannot be seen", (apiName, character) => {
  expect(parameterRemark([parameter(apiName)], 0)).toEqual({ kind: "hidden", character });
});

it("names a letter of another script that looks Latin, and leaves names of one script alone", () => {
  expect(parameterRemark([parameter("nаme")], 0)).toEqual({ kind: "foreign_letter", letter: "а" });
  expect(parameterRemark([parameter("Αlpha")], 0)).toEqual({ kind: "foreign_letter", letter: "Α" });
  for (const apiName of ["имя", "größe", "naïve", "名前", "order_2"]) {
    expect(parameterRemark([parameter(apiName)], 0)).toBeNull();
  }
});

it.each([
  ["__proto__", "prototype"],
  ['a"b', "escaped"],
  ["a\\b", "escaped"],
  ["12", "whole_number"],
])("tells what JSON or its readers trip over: %j", (apiName, kind) => {
  expect(parameterRemark([parameter(apiName)], 0)).toEqual({ kind });
});

it.each(["012", "1a", "constructor", "a.b", "toString"])("says nothing about %j", (apiName) => {
  expect(parameterRemark([parameter(apiName)], 0)).toBeNull();
});

it.each([[" a"], ["a "]])("tells a blank at the ends of %j", (apiName) => {
  expect(parameterRemark([parameter(apiName)], 0)).toEqual({ kind: "blank_ends" });
});

it("tells the editor’s Name in place of the API name only where it has a blank", () => {
  expect(parameterRemark([parameter("Start Date", "Start Date")], 0)).toEqual({ kind: "same_as_name" });
  expect(parameterRemark([parameter("manager", "manager")], 0)).toBeNull();
});

it("says nothing about a blank row or one that is not there", () => {
  expect(parameterRemark([parameter(""), parameter("")], 1)).toBeNull();
  expect(parameterRemark([], 0)).toBeNull();
});
