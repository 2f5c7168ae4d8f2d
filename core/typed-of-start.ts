import { OMITTED } from "./field-value.ts";
import { readValue } from "./read-value.ts";
import type { Session } from "./session.ts";
import type { StartParameter } from "./start-parameter.ts";
import type { TypedValue } from "./typed-value.ts";

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
    const value = json === null ? OMITTED : readValue(json, type ?? "text");
    return { apiName, type, value };
  });
}
