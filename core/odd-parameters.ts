import { isCalendarDate } from "./calendar-date.ts";
import { looksLikeEmail } from "./email-address.ts";
import { isJsonNumber } from "./json-number.ts";
import type { SentValue } from "./session.ts";
import type { ParameterType, StartParameter } from "./start-parameter.ts";

/** What is odd about a sent parameter's name, by the module as it is described here. */
export type NameOddity =
  /** Not described, at most nearly: `nearly` differs in case or blanks alone; `null` where none does. */
  | { readonly kind: "undeclared"; readonly nearly: string | null }
  | { readonly kind: "twice" }
  | { readonly kind: "blank_ends" }
  /** The editor's name, with blanks in it, stands where the API's belongs. */
  | { readonly kind: "editor_name" };

/** What is odd about a sent value, by its type as it is described here. */
export type ValueOddity = {
  readonly kind: "no_json" | "null" | "empty" | `not_${Exclude<ParameterType, "other">}`;
};

/** A parameter that may be why a start was refused. */
export interface OddParameter<Oddity> {
  readonly apiName: string;
  readonly oddity: Oddity;
}

/** The names of sent parameters that are odd. Without a description of the module only what shows by itself. */
export function oddNames(
  values: readonly SentValue[],
  declared: readonly StartParameter[] | null,
): readonly OddParameter<NameOddity>[] {
  const sent = values.filter(({ json }) => json !== null);
  return sent.flatMap(({ apiName, name }, index) => {
    const oddity = nameOddity({ apiName, name }, sent.slice(0, index), declared);
    return oddity === null ? [] : [{ apiName, oddity }];
  });
}

/** The sent values that do not fit their described type. */
export function oddValues(
  values: readonly SentValue[],
  declared: readonly StartParameter[] | null,
): readonly OddParameter<ValueOddity>[] {
  return values.flatMap(({ apiName, json }) => {
    const type = declared?.find((parameter) => parameter.apiName === apiName)?.type ?? null;
    const oddity = json === null ? null : valueOddity(json, type);
    return oddity === null ? [] : [{ apiName, oddity: { kind: oddity } }];
  });
}

function nameOddity(
  { apiName, name }: Pick<SentValue, "apiName" | "name">,
  before: readonly SentValue[],
  declared: readonly StartParameter[] | null,
): NameOddity | null {
  if (before.some((earlier) => earlier.apiName === apiName)) return { kind: "twice" };
  if (declared !== null && !declared.some((parameter) => parameter.apiName === apiName)) {
    const nearly = declared.find((parameter) => plain(parameter.apiName) === plain(apiName));
    return { kind: "undeclared", nearly: nearly?.apiName ?? null };
  }
  if (apiName.trim() !== apiName) return { kind: "blank_ends" };
  return apiName === name && /\s/.test(apiName) ? { kind: "editor_name" } : null;
}

function plain(name: string): string {
  return name.replace(/\s/g, "").toLowerCase();
}

function valueOddity(json: string, type: ParameterType | null): ValueOddity["kind"] | null {
  const value = parsed(json);
  if (value === undefined) return "no_json";
  if (value === null) return "null";
  if (value === "") return "empty";
  if (type === null || type === "other" || fits(type, json, value)) return null;
  return `not_${type}`;
}

function fits(type: Exclude<ParameterType, "other">, json: string, value: unknown): boolean {
  if (type === "number") return isJsonNumber(json.trim());
  if (typeof value !== "string") return false;
  if (type === "date") return isCalendarDate(value);
  return type === "email" ? looksLikeEmail(value) : true;
}

/** `undefined` for a text that is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
