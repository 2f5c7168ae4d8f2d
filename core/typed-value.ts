import type { FieldValue } from "./field-value.ts";
import type { ParameterType } from "./start-parameter.ts";

/** What a form held for one parameter: the text as typed, before values that make themselves were made. */
export interface TypedValue {
  readonly apiName: string;
  /** As the definition had it then; `null` for a parameter that the module did not declare. */
  readonly type: ParameterType | null;
  readonly value: FieldValue;
}
