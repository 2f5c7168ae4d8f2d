import { isCalendarDate, suggestDate } from "./calendar-date.ts";
import { looksLikeEmail } from "./email-address.ts";
import type { FieldValue } from "./field-value.ts";
import { type NumberRemark, numberRemark } from "./json-number.ts";
import { isJson } from "./json-text.ts";
import type { ParameterType } from "./start-parameter.ts";

/** What is worth saying about a field's value before it is sent. A remark never forbids. */
export type FieldRemark =
  | NumberRemark
  /** The suggestion is a fix to offer, never one to apply; `null` where it would be a guess. */
  | { readonly kind: "not_a_date"; readonly suggestion: string | null }
  | { readonly kind: "not_an_email"; readonly suggestion: string | null }
  | { readonly kind: "blank_ends"; readonly suggestion: string | null }
  | { readonly kind: "not_json" }
  /** Of a type that is sent as raw JSON, which this is not. */
  | { readonly kind: "sent_as_text" };

/** The remark about one field, or `null` when its value is plain. */
export function fieldRemark(type: ParameterType, value: FieldValue): FieldRemark | null {
  if (value.kind === "json") return isJson(value.text) ? null : { kind: "not_json" };
  if (value.kind !== "value") return null;
  if (type === "number") return numberRemark(value.text);
  if (type === "other") return isJson(value.text) ? null : { kind: "sent_as_text" };
  const trimmed = value.text.trim();
  if (type === "date") {
    return isCalendarDate(value.text) ? null : { kind: "not_a_date", suggestion: suggestDate(value.text) };
  }
  if (type === "email") {
    if (looksLikeEmail(value.text)) return null;
    return { kind: "not_an_email", suggestion: looksLikeEmail(trimmed) ? trimmed : null };
  }
  return trimmed === value.text ? null : { kind: "blank_ends", suggestion: trimmed === "" ? null : trimmed };
}

/** The text that a remark offers in the place of the typed one; `null` where it offers none. */
export function offeredFix(remark: FieldRemark): string | null {
  return "suggestion" in remark ? remark.suggestion : null;
}
