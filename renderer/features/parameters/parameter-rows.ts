import type { StartParameter } from "../../../core/start-parameter.ts";
import { words } from "../../words.ts";

/** A parameter in the grid. `key` tells rows apart while they move. */
export interface ParameterRow extends StartParameter {
  readonly key: number;
}

export type ParameterErrors = Partial<Record<"name" | "apiName", string>>;

export function rowsOf(parameters: readonly StartParameter[]): readonly ParameterRow[] {
  return parameters.map((parameter, key) => ({ ...parameter, key }));
}

export function parametersOf(rows: readonly ParameterRow[]): readonly StartParameter[] {
  return rows.map(({ key: _, name, otherType, ...row }) => ({
    ...row,
    name: name.trim(),
    ...(row.type === "other" && otherType !== undefined ? { otherType } : {}),
  }));
}

export function parameterErrors({ name, apiName }: StartParameter): ParameterErrors {
  return {
    ...(name.trim() === "" ? { name: words.parameters.needName } : {}),
    ...(apiName === "" ? { apiName: words.parameters.needApiName } : {}),
  };
}

const BLANK: StartParameter = { name: "", type: "text", apiName: "" };

/** Puts parameters in behind the row at `index` (-1: at the top). */
export function insertAfter(
  rows: readonly ParameterRow[],
  index: number,
  parameters: readonly StartParameter[] = [BLANK],
): readonly ParameterRow[] {
  const next = nextKey(rows);
  return rows.toSpliced(
    index + 1,
    0,
    ...parameters.map((parameter, at) => ({ ...parameter, key: next + at })),
  );
}

/** Puts pasted parameters in place of the row at `index` when it is blank, else behind it. */
export function pasteAt(
  rows: readonly ParameterRow[],
  index: number,
  parameters: readonly StartParameter[],
): readonly ParameterRow[] {
  const row = rows[index];
  const blank = row !== undefined && row.name === "" && row.apiName === "";
  const inserted = insertAfter(rows, index, parameters);
  return blank ? inserted.toSpliced(index, 1) : inserted;
}

/** Moves the row at `index` to the place `to`; gives the same rows where there is no such place. */
export function placeRow(rows: readonly ParameterRow[], index: number, to: number): readonly ParameterRow[] {
  const row = rows[index];
  if (row === undefined || to < 0 || to >= rows.length || to === index) return rows;
  return rows.toSpliced(index, 1).toSpliced(to, 0, row);
}

/** Moves the row at `index` by one place; gives the same rows at the ends. */
export function moveRow(rows: readonly ParameterRow[], index: number, by: -1 | 1): readonly ParameterRow[] {
  return placeRow(rows, index, index + by);
}

function nextKey(rows: readonly ParameterRow[]): number {
  return rows.reduce((most, row) => Math.max(most, row.key + 1), 0);
}
