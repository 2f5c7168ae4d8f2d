import type { FieldValue } from "../field-value.ts";
import type { ParameterType } from "../start-parameter.ts";

const EXAMPLES: Readonly<Record<ParameterType, FieldValue>> = {
  text: { kind: "value", text: "Example text" },
  date: { kind: "value", text: "2026-01-31" },
  number: { kind: "value", text: "1234" },
  email: { kind: "value", text: "jane.doe@example.com" },
  other: { kind: "null" },
};

/** A made-up value of a type; `null` of one whose values nobody knows. */
export function exampleValue(type: ParameterType): FieldValue {
  return EXAMPLES[type];
}
