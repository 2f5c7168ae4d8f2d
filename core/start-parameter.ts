/**
 * The types a start parameter can have, in the platform's order.
 *
 * Source: Execution API Reference, "Available start parameter types".
 */
export const PARAMETER_TYPES = ["text", "date", "number", "email"] as const;

/** One of the platform's four types: Text, Date (YYYY-MM-DD), Number, Email Address. */
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** A declared start parameter: the platform's three columns in its order. */
export interface StartParameter {
  /** The name inside the module editor, `Employment Start Date`. Never what the call uses. */
  readonly name: string;
  readonly type: ParameterType;
  /** The name that the call uses, `employment_start_date`. Case and blanks count. */
  readonly apiName: string;
}
