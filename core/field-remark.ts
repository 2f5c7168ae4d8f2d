import { isCalendarDate } from "./calendar-date.ts";
import { looksLikeEmail } from "./email-address.ts";
import type { FieldValue } from "./field-value.ts";
import { type NumberRemark, numberRemark } from "./json-number.ts";
import { isJson } from "./json-text.ts";
import type { ParameterType } from "./start-parameter.ts";

/** What is worth saying about a field's value before it is sent. A remark never forbids. */
export type FieldRemark =
  | NumberRemark
  | { readonly kind: "not_a_date" }
  | { readonly kind: "not_an_email" }
  | { readonly kind: "blank_ends" }
  | { readonly kind: "not_json" }
  /** Of a type that is sent as raw JSON, which this is not. */
  | { readonly kind: "sent_as_text" };

/** The remark about one field, or `null` when its value is plain. */
export function fieldRemark(type: ParameterType, value: FieldValue): FieldRemark | null {
  if (value.kind === "json") return isJson(value.text) ? null : { kind: "not_json" };
  if (value.kind !== "value") return null;
  if (type === "number") return numberRemark(value.text);
  if (type === "date") return isCalendarDate(value.text) ? null : { kind: "not_a_date" };
  if (type === "other") return isJson(value.text) ? null : { kind: "sent_as_text" };
  if (type === "email") return looksLikeEmail(value.text) ? null : { kind: "not_an_email" };
  return value.text.trim() === value.text ? null : { kind: "blank_ends" };
}
