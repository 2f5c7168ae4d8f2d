/**
 * What is meant to be sent for one parameter: one of five treatments.
 *
 * `value` keeps the text as typed; `json` is raw JSON text; the other three hold nothing.
 */
export type FieldValue =
  | { readonly kind: "value"; readonly text: string }
  | { readonly kind: "omitted" }
  | { readonly kind: "empty" }
  | { readonly kind: "null" }
  | { readonly kind: "json"; readonly text: string };

/** The five treatments, in the order in which they are offered. */
export const TREATMENTS = ["value", "omitted", "empty", "null", "json"] as const;

/** The name of a treatment. */
export type Treatment = FieldValue["kind"];

/** What a blank field that nobody touched means. */
export const OMITTED: FieldValue = { kind: "omitted" };

/**
 * What typing into a field means: text is a value as it stands, and an emptied field is omitted.
 *
 * The empty string is a treatment of its own, so that nobody sends it by clearing a field.
 */
export function typed(text: string): FieldValue {
  return text === "" ? OMITTED : { kind: "value", text };
}
