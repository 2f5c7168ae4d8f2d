import { type FieldValue, type Treatment, typed } from "./field-value.ts";
import { isFilledIn } from "./fill/fill-values.ts";
import { valueAsJson } from "./start-body.ts";
import type { ParameterType } from "./start-parameter.ts";

/**
 * The plainest treatment that makes exactly these bytes.
 *
 * What no other treatment makes byte for byte (other escapes, objects, broken JSON, what a value would be made of) stays
 * raw JSON.
 */
export function readValue(json: string, type: ParameterType): FieldValue {
  const plain: readonly FieldValue[] = [
    { kind: "empty" },
    { kind: "null" },
    { kind: "value", text: json },
    { kind: "value", text: textOf(json) },
  ];
  const found = plain.find((value) => valueAsJson(type, value) === json && !isFilledIn({ type }, value));
  return found ?? { kind: "json", text: json };
}

/** The value of a field under another treatment; its text is carried over where there is one. */
export function treated(
  value: FieldValue,
  treatment: Treatment,
  { type, lastText }: { readonly type: ParameterType; readonly lastText: string },
): FieldValue {
  if (treatment === value.kind) return value;
  if (treatment === "json")
    return { kind: "json", text: valueAsJson(type, value) ?? JSON.stringify(lastText) };
  if (treatment === "value") return typed(value.kind === "json" ? textOf(value.text) : lastText);
  return { kind: treatment };
}

function textOf(json: string): string {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === "string" ? read : json;
  } catch {
    return json;
  }
}
