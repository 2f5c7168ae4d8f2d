import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldValue } from "../../core/field-value.ts";
import { fits, restoreValues } from "../../core/restored-values.ts";
import { PARAMETER_TYPES, type StartParameter } from "../../core/start-parameter.ts";
import type { TypedValue } from "../../core/typed-value.ts";

const value = (text: string): FieldValue => ({ kind: "value", text });

function parameter(apiName: string, type: StartParameter["type"] = "text"): StartParameter {
  return { name: `The ${apiName}`, type, apiName };
}

function kept(apiName: string, given: FieldValue, type: TypedValue["type"] = "text"): TypedValue {
  return { apiName, type, value: given };
}

describe("values that were kept come back", () => {
  it("to the letter, into whatever order the definition has now", () => {
    const anyValue = fc.oneof(
      fc.string({ unit: "grapheme-composite" }).map(value),
      fc.string().map((text): FieldValue => ({ kind: "json", text })),
      fc.constantFrom<FieldValue>({ kind: "omitted" }, { kind: "empty" }, { kind: "null" }),
    );
    const fields = fc.uniqueArray(
      fc.record({ apiName: fc.string(), type: fc.constantFrom(...PARAMETER_TYPES), value: anyValue }),
      { selector: ({ apiName }) => apiName, maxLength: 6 },
    );
    const shuffled = fields.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    fc.assert(
      fc.property(shuffled, ([entries, order]) => {
        const parameters = order.map(({ apiName, type }) => parameter(apiName, type));
        const { values, change } = restoreValues(parameters, entries);
        expect(fits(change)).toBe(true);
        expect(values).toEqual(order.map((entry) => entry.value));
      }),
    );
  });

  it("told apart where a name occurs twice: the first goes to the first", () => {
    const { values } = restoreValues(
      [parameter("a"), parameter("a")],
      [kept("a", value("1")), kept("a", value("2"))],
    );
    expect(values).toEqual([value("1"), value("2")]);
  });
});

describe("Windmill #3880, Prefect #12756: a definition that changed since is told, not hidden", () => {
  it("what nothing is named after any more is dropped, and not sent under another name", () => {
    const { values, change } = restoreValues([parameter("now")], [kept("Now", value("x"))]);
    expect(values).toEqual([{ kind: "omitted" }]);
    expect(change).toEqual({ dropped: ["Now"], added: ["now"], retyped: [] });
  });

  it("an omitted one that went is no loss", () => {
    expect(restoreValues([], [kept("gone", { kind: "omitted" })]).change.dropped).toEqual([]);
  });

  it("another type is told, and the text stays as it was typed", () => {
    const { values, change } = restoreValues([parameter("n", "number")], [kept("n", value("007"))]);
    expect(values).toEqual([value("007")]);
    expect(change).toEqual({
      dropped: [],
      added: [],
      retyped: [{ apiName: "n", from: "text", to: "number" }],
    });
    expect(fits(change)).toBe(false);
  });

  it("one that the module did not declare then has no type that could differ", () => {
    const { values, change } = restoreValues([parameter("n", "number")], [kept("n", value("1"), null)]);
    expect(values).toEqual([value("1")]);
    expect(fits(change)).toBe(true);
  });
});
