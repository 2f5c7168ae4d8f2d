import type { Session } from "../../core/session.ts";
import { valueAsJson } from "../../core/start-body.ts";
import type { StartParameter } from "../../core/start-parameter.ts";
import type { TypedValue } from "../../core/typed-value.ts";
import { type Draft, fromJson } from "./drafts.ts";

/** What a form holds, to be kept: texts as typed. */
export function typedOf({ parameters, values }: Draft): readonly TypedValue[] {
  return parameters.map(({ apiName, type }, index) => ({
    apiName,
    type,
    value: values[index] ?? { kind: "omitted" },
  }));
}

/**
 * What the form of an earlier start held, as typed. Where that was not kept, the plainest treatment that makes the bytes
 * that were sent.
 */
export function typedOfStart(
  { values }: Pick<Session, "values">,
  parameters: readonly StartParameter[],
): readonly TypedValue[] {
  return values.map(({ apiName, json, typed }) => {
    if (typed !== undefined) return { apiName, ...typed };
    const type = parameters.find((parameter) => parameter.apiName === apiName)?.type ?? null;
    const value = json === null ? ({ kind: "omitted" } as const) : fromJson(json, type ?? "text");
    return { apiName, type, value };
  });
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

/** The bytes that a form makes, parameter by parameter. */
export function bytesOf({ parameters, values }: Draft): readonly { apiName: string; json: string | null }[] {
  return parameters.map(({ apiName, type }, index) => ({
    apiName,
    json: valueAsJson(type, values[index] ?? { kind: "omitted" }),
  }));
}
