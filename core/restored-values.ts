import { type FieldValue, OMITTED } from "./field-value.ts";
import type { ExtraParameter } from "./start-body.ts";
import type { ParameterType, StartParameter } from "./start-parameter.ts";
import type { TypedValue } from "./typed-value.ts";

/** What became of a module's definition since values were kept. Parameters are named by their API names. */
export interface DefinitionChange {
  /** Had a value, and nothing has that name now: it is not sent. */
  readonly dropped: readonly string[];
  /** Declared since, and left out of the start until somebody fills it in. */
  readonly added: readonly string[];
  /** Kept as typed under another type, which may write it otherwise. */
  readonly retyped: readonly {
    readonly apiName: string;
    readonly from: ParameterType;
    readonly to: ParameterType;
  }[];
}

/** Kept values in the order of a definition, and what does not fit it any more. */
export interface RestoredValues {
  /** One per parameter. */
  readonly values: readonly FieldValue[];
  /** What was sent beside the declared ones, and still is. */
  readonly extras: readonly ExtraParameter[];
  readonly change: DefinitionChange;
}

/**
 * Brings kept values back into a form, to the letter: nothing is made anew, converted or guessed. Of a name that occurs
 * twice the first goes to the first.
 */
export function restoreValues(
  parameters: readonly StartParameter[],
  kept: readonly TypedValue[],
): RestoredValues {
  const left = [...kept];
  const found = parameters.map(({ apiName }) => {
    const at = left.findIndex((entry) => entry.apiName === apiName);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  });
  const [extras, gone] = [left.filter(({ type }) => type === null), left.filter(({ type }) => type !== null)];
  return {
    extras: extras.map(({ apiName, value }) => ({ apiName, value })),
    values: found.map((entry) => entry?.value ?? OMITTED),
    change: {
      dropped: gone.filter(({ value }) => value.kind !== "omitted").map(({ apiName }) => apiName),
      added: parameters.flatMap(({ apiName }, at) => (found[at] === undefined ? [apiName] : [])),
      retyped: parameters.flatMap(({ apiName, type: to }, at) => {
        const from = found[at]?.type ?? to;
        return from === to ? [] : [{ apiName, from, to }];
      }),
    },
  };
}

/** True where kept values fit the definition as it is. */
export function fits({ dropped, added, retyped }: DefinitionChange): boolean {
  return dropped.length + added.length + retyped.length === 0;
}
