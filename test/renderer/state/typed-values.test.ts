import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldValue } from "../../../core/field-value.ts";
import { restoreValues } from "../../../core/restored-values.ts";
import { buildStartBody, valueAsJson } from "../../../core/start-body.ts";
import { PARAMETER_TYPES, type StartParameter } from "../../../core/start-parameter.ts";
import { typedOfStart } from "../../../core/typed-of-start.ts";
import { sameTyped, typedOf } from "../../../renderer/state/typed-values.ts";

const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.record({ kind: fc.constant("value" as const), text: fc.string({ minLength: 1 }) }),
  fc.constantFrom<FieldValue>({ kind: "omitted" }, { kind: "empty" }, { kind: "null" }),
  fc.record({ kind: fc.constant("json" as const), text: fc.oneof(fc.json(), fc.string({ minLength: 1 })) }),
);
const anyForm = fc.array(fc.tuple(fc.constantFrom(...PARAMETER_TYPES), anyValue)).map((fields) => ({
  parameters: fields.map(([type], at): StartParameter => ({ name: `P${at}`, type, apiName: `p${at}` })),
  values: fields.map(([, value]) => value),
}));

describe("the form of an earlier start", () => {
  it("comes back as it was typed, whatever was sent", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const sent = form.parameters.map(({ name, apiName, type }, at) => {
          const value = form.values[at] ?? { kind: "omitted" };
          return { name, apiName, json: valueAsJson(type, value), typed: { type, value } };
        });
        expect(
          restoreValues(form.parameters, typedOfStart({ values: sent }, form.parameters)).values,
        ).toEqual(form.values);
      }),
    );
  });

  it("makes the very bytes again where what was typed was not kept", () => {
    fc.assert(
      fc.property(anyForm, ({ parameters, values }) => {
        const sent = parameters.map(({ name, apiName, type }, at) => {
          return { name, apiName, json: valueAsJson(type, values[at] ?? { kind: "omitted" }) };
        });
        const again = restoreValues(parameters, typedOfStart({ values: sent }, parameters)).values;
        expect(buildStartBody(parameters, again).text).toBe(buildStartBody(parameters, values).text);
      }),
    );
  });
});

describe("sameTyped", () => {
  const kept = (text: string, apiName = "a") =>
    ({ apiName, type: "text", value: { kind: "value", text } }) as const;

  it("compares texts as typed, whatever their order and the omitted ones", () => {
    const omitted = { apiName: "o", type: "text", value: { kind: "omitted" } } as const;
    expect(sameTyped([kept("1"), kept("2", "b"), omitted], [kept("2", "b"), kept("1")])).toBe(true);
    expect(sameTyped([kept("1")], [kept("1.0")])).toBe(false);
    expect(sameTyped([kept("{{today}}")], [kept("2026-11-24")])).toBe(false);
  });

  it("is what typedOf gives for the same form", () => {
    fc.assert(
      fc.property(anyForm, (form) =>
        sameTyped(typedOf({ ...form, extras: [] }), typedOf({ ...form, extras: [] })),
      ),
    );
  });
});
