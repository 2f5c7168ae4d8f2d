import { expect, test } from "vitest";
import { fieldRemark } from "../../core/field-remark.ts";
import type { FieldValue } from "../../core/field-value.ts";
import { PARAMETER_TYPES, type ParameterType } from "../../core/start-parameter.ts";

test.each<[ParameterType, string, unknown]>([
  ["text", "John Doe", null],
  ["text", " John", { kind: "blank_ends", suggestion: "John" }],
  ["text", "John\n", { kind: "blank_ends", suggestion: "John" }],
  ["text", "  ", { kind: "blank_ends", suggestion: null }],
  ["text", "a b", null],
  ["date", "2021-09-09", null],
  ["date", "2021-02-30", { kind: "not_a_date", suggestion: null }],
  ["date", " 2021-09-09", { kind: "not_a_date", suggestion: "2021-09-09" }],
  ["date", "9.9.2021", { kind: "not_a_date", suggestion: "2021-09-09" }],
  ["date", "09/10/2021", { kind: "not_a_date", suggestion: null }],
  ["email", "john.doe@example.com", null],
  ["other", '{"a": 1}', null],
  ["other", "a", { kind: "sent_as_text" }],
  ["email", "john.doe", { kind: "not_an_email", suggestion: null }],
  ["email", "john.doe@example.com ", { kind: "not_an_email", suggestion: "john.doe@example.com" }],
  ["email", "ü@example.com", { kind: "not_an_email", suggestion: null }],
  ["number", "1234", null],
  ["number", "1.10", { kind: "reads_differently", readAs: "1.1" }],
  ["number", "1,5", { kind: "not_a_number", suggestion: "1.5" }],
  ["number", "007", { kind: "not_a_number", suggestion: "7" }],
  ["number", "-0", { kind: "reads_differently", readAs: "0" }],
  ["number", "1e400", { kind: "too_large" }],
  ["number", "12345678901234567890", { kind: "rounded", readAs: "12345678901234567000" }],
])("%s %j", (type, text, remark) => {
  expect(fieldRemark(type, { kind: "value", text })).toEqual(remark);
});

test.each(PARAMETER_TYPES)("raw JSON is judged as JSON, whatever the type (%s)", (type) => {
  expect(fieldRemark(type, { kind: "json", text: '{"a": [1]}' })).toBeNull();
  for (const text of ["", "{", "'a'", '1,"other":2', "undefined"]) {
    expect(fieldRemark(type, { kind: "json", text })).toEqual({ kind: "not_json" });
  }
});

test.each(PARAMETER_TYPES)("omitted, empty and null are meant so and draw no remark (%s)", (type) => {
  const plain: readonly FieldValue[] = [{ kind: "omitted" }, { kind: "empty" }, { kind: "null" }];
  expect(plain.map((value) => fieldRemark(type, value))).toEqual([null, null, null]);
});
