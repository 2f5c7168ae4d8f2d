import { describe, expect, it } from "vitest";
import type { FieldValue } from "../../../core/field-value.ts";
import type { StartParameter } from "../../../core/start-parameter.ts";
import { draftFor, fromJson, treated } from "../../../renderer/state/drafts.ts";

const NAME: StartParameter = { name: "Name", type: "text", apiName: "name" };
const COUNT: StartParameter = { name: "Count", type: "number", apiName: "count" };

describe("draftFor", () => {
  it("begins with the examples, and with omitted fields where there is none", () => {
    expect(draftFor([NAME, COUNT], undefined, ["John"]).values).toEqual([
      { kind: "value", text: "John" },
      { kind: "omitted" },
    ]);
  });

  it("carries values over to a changed definition by their API names, duplicates in order", () => {
    const kept = {
      parameters: [NAME, COUNT, NAME],
      values: [{ kind: "value", text: "a" }, { kind: "null" }, { kind: "value", text: "b" }] as const,
    };
    const added: StartParameter = { ...NAME, apiName: "added" };
    expect(draftFor([COUNT, NAME, added, NAME], kept).values).toEqual([
      { kind: "null" },
      { kind: "value", text: "a" },
      { kind: "omitted" },
      { kind: "value", text: "b" },
    ]);
  });
});

describe("the treatment behind sent bytes", () => {
  it("prefers the plainest treatment", () => {
    expect(fromJson('"John"', "text")).toEqual({ kind: "value", text: "John" });
    expect(fromJson('""', "text")).toEqual({ kind: "empty" });
    expect(fromJson("null", "number")).toEqual({ kind: "null" });
    expect(fromJson("1.10", "number")).toEqual({ kind: "value", text: "1.10" });
    expect(fromJson('"\\u0041"', "text")).toEqual({ kind: "json", text: '"\\u0041"' });
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
