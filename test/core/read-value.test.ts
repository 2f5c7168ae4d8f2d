import { describe, expect, it } from "vitest";
import type { FieldValue } from "../../core/field-value.ts";
import { readValue, treated } from "../../core/read-value.ts";

describe("readValue", () => {
  it("prefers the plainest treatment", () => {
    expect(readValue('"John"', "text")).toEqual({ kind: "value", text: "John" });
    expect(readValue('""', "text")).toEqual({ kind: "empty" });
    expect(readValue("null", "number")).toEqual({ kind: "null" });
    expect(readValue("1.10", "number")).toEqual({ kind: "value", text: "1.10" });
    expect(readValue('"\\u0041"', "text")).toEqual({ kind: "json", text: '"\\u0041"' });
  });
});

describe("treated", () => {
  it("keeps the bytes when a value becomes raw JSON, and the text when it comes back", () => {
    const value: FieldValue = { kind: "value", text: 'say "hi"' };
    const json = treated(value, "json", { type: "text", lastText: "" });
    expect(json).toEqual({ kind: "json", text: '"say \\"hi\\""' });
    expect(treated(json, "value", { type: "text", lastText: "" })).toEqual(value);
  });

  it("remembers the text behind omitted, empty and null", () => {
    for (const kind of ["omitted", "empty", "null"] as const) {
      expect(treated({ kind }, "value", { type: "text", lastText: "John" })).toEqual({
        kind: "value",
        text: "John",
      });
    }
  });
});
