import type { JsonMember } from "./json-members.ts";
import type { SandboxParameter, SandboxParameterType } from "./sample-modules.ts";

/**
 * How one start parameter arrived.
 *
 * `blank`: declared and sent, but the value does not fit the type (or is null or empty), so that the module sees nothing.
 * `not_declared`: sent under a name the module does not know. `not_sent`: declared and absent from the body.
 */
export type ArrivedParameter =
  | {
      readonly kind: "arrived" | "blank";
      readonly apiName: string;
      readonly type: SandboxParameterType;
      /** As it stood in the body: `"1"` is a text, `1` a number. */
      readonly json: string;
    }
  | { readonly kind: "not_declared"; readonly apiName: string; readonly json: string }
  | { readonly kind: "not_sent"; readonly apiName: string; readonly type: SandboxParameterType };

/**
 * Compares what was sent with what the module declares: declared ones first, in their order.
 *
 * That an unfit value arrives as blank is assumed from the platform's URL parameters; names must match exactly.
 */
export function arrivedParameters(
  declared: readonly SandboxParameter[],
  sent: readonly JsonMember[],
): readonly ArrivedParameter[] {
  const known = declared.map(({ apiName, type }): ArrivedParameter => {
    const json = sent.find((member) => member.name === apiName)?.json;
    if (json === undefined) return { kind: "not_sent", apiName, type };
    return { kind: fits(type, JSON.parse(json)) ? "arrived" : "blank", apiName, type, json };
  });
  const names = new Set(declared.map((parameter) => parameter.apiName));
  const foreign = sent
    .filter((member) => !names.has(member.name))
    .map(({ name, json }): ArrivedParameter => ({ kind: "not_declared", apiName: name, json }));
  return [...known, ...foreign];
}

function fits(type: SandboxParameterType, value: unknown): boolean {
  if (type === "number") return typeof value === "number";
  if (typeof value !== "string" || value === "") return false;
  if (type === "date") return isCalendarDate(value);
  if (type === "email") return EMAIL.test(value);
  return true;
}

/** Source: HTML Living Standard, "valid e-mail address". */
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
