import { type FieldRemark, fieldRemark } from "../core/field-remark.ts";
import { type FieldValue, OMITTED } from "../core/field-value.ts";
import { fillValues, usesCounter } from "../core/fill/fill-values.ts";
import type { RestoredValues } from "../core/restored-values.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { buildStartBody } from "../core/start-body.ts";
import type { StartParameter } from "../core/start-parameter.ts";
import type { Filling } from "./filling.ts";

/** One --param, split. */
export interface GivenParameter {
  readonly name: string;
  /** From `name:=JSON`. */
  readonly raw: boolean;
  /** All that stood behind the `=`, untouched. */
  readonly text: string;
}

/**
 * Splits `name=text` or `name:=JSON` at the first `=`; a `:` right before it means raw JSON.
 *
 * What follows is literal: no file, no escape, no trimming. `null` when there is no `=` or no name before it.
 */
export function readParameter(argument: string): GivenParameter | null {
  const at = argument.indexOf("=");
  const raw = argument[at - 1] === ":";
  const name = argument.slice(0, raw ? at - 1 : Math.max(at, 0));
  return name === "" ? null : { name, raw, text: argument.slice(at + 1) };
}

/** Of the same name the last one counts, at the place of the first. */
export function lastOfEachName(given: readonly GivenParameter[]): readonly GivenParameter[] {
  return [...new Map(given.map((parameter) => [parameter.name, parameter])).values()];
}

/** What a preset gives a body: one value per declared parameter, and those that are not declared. */
export type PresetBody = Pick<RestoredValues, "values" | "extras">;

/** A start's body from the command line, and what is worth saying about it. */
export interface GivenBody {
  /** `null` when the request has no body. */
  readonly text: string | null;
  readonly remarks: readonly { readonly parameter: string; readonly remark: FieldRemark }[];
  /** What was made of, where something was: its seed makes the same again. */
  readonly seed: string | null;
  /** Names that the definition does not have; empty without a definition. */
  readonly undeclared: readonly string[];
}

/**
 * Builds the body: the declared parameters in their order, a missing one omitted, then those that are not declared.
 *
 * Fails with `no_counter` where a number is to be counted and none was given.
 *
 * @param preset  What is given counts before it.
 * @param filling  What values that make themselves are made of; `null` leaves them as they were typed.
 * @param declared  From the module definition; `null` without one: everything given is then a text, in its order.
 */
export function bodyFromParameters(
  declared: readonly StartParameter[] | null,
  given: readonly GivenParameter[],
  {
    filling = null,
    preset = { values: [], extras: [] },
  }: { readonly filling?: Filling | null; readonly preset?: PresetBody } = {},
): Result<GivenBody, "no_counter"> {
  const byName = new Map(lastOfEachName(given).map((parameter) => [parameter.name, parameter]));
  const known = declared ?? [];
  const others = [...byName.keys()].filter((name) => !known.some(({ apiName }) => apiName === name));
  const extras = preset.extras.filter(({ apiName }) => !byName.has(apiName));
  const beside = [...extras.map(({ apiName }) => apiName), ...others];
  const all = [...known, ...beside.map((name): StartParameter => ({ name, type: "text", apiName: name }))];
  const kept = [
    ...known.map((_, index) => preset.values[index] ?? OMITTED),
    ...extras.map(({ value }) => value),
  ];
  const typed = all.map(({ apiName }, index) => {
    const parameter = byName.get(apiName);
    return parameter === undefined ? (kept[index] ?? OMITTED) : asValue(parameter);
  });
  if (filling !== null && filling.counter === null && usesCounter(all, typed)) return fail("no_counter");
  const values =
    filling === null ? typed : fillValues(all, typed, { ...filling.moment, counter: filling.counter ?? 1 });
  const isMade = values.some((value, index) => value !== typed[index]);
  const remarks = all.flatMap(({ type, apiName }, index) => {
    const remark = fieldRemark(type, values[index] ?? OMITTED);
    return remark === null ? [] : [{ parameter: apiName, remark }];
  });
  return ok({
    text: buildStartBody(all, values).text,
    remarks,
    seed: filling !== null && isMade ? filling.moment.seed : null,
    undeclared: declared === null ? [] : beside,
  });
}

function asValue(given: GivenParameter): FieldValue {
  if (given.raw) return { kind: "json", text: given.text };
  return given.text === "" ? { kind: "empty" } : { kind: "value", text: given.text };
}
