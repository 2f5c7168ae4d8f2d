import { expect, it } from "vitest";
import { parameterRemark } from "../../core/parameter-remark.ts";

const parameter = (apiName: string, name = "Name") => ({ name, type: "text", apiName }) as const;

it("tells the second of two equal names, and names the first", () => {
  const parameters = [parameter("a"), parameter("b"), parameter("b")];
  expect(parameterRemark(parameters, 1)).toBeNull();
  expect(parameterRemark(parameters, 2)).toEqual({ kind: "same_name", as: 1 });
});

it("takes names that differ in case for two names", () => {
  expect(parameterRemark([parameter("a"), parameter("A")], 1)).toBeNull();
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
