import { OMITTED } from "../../core/field-value.ts";
import type { StartDraft } from "../../core/start-draft.ts";
import type { TypedValue } from "../../core/typed-value.ts";

/** What a form holds, to be kept: texts as typed. */
export function typedOf({
  parameters,
  values,
  extras,
}: Pick<StartDraft, "parameters" | "values" | "extras">): readonly TypedValue[] {
  const declared = parameters.map(({ apiName, type }, index) => ({
    apiName,
    type,
    value: values[index] ?? OMITTED,
  }));
  return [...declared, ...extras.map(({ apiName, value }) => ({ apiName, type: null, value }))];
}

/** True where two lists hold the same values under the same names, in whatever order. */
export function sameTyped(a: readonly TypedValue[], b: readonly TypedValue[]): boolean {
  return textOf(a) === textOf(b);
}

function textOf(values: readonly TypedValue[]): string {
  const sent = values.filter(({ value }) => value.kind !== "omitted");
  return JSON.stringify(
    sent
      .map(({ apiName, value }) => [apiName, value])
      .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  );
}
