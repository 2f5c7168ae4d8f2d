/**
 * The types a start parameter can have, in the platform's order.
 *
 * Source: Execution API Reference, "Available start parameter types".
 */
export const PLATFORM_TYPES = ["text", "date", "number", "email"] as const;

/** The platform's four, and `other`: one that it has gained since. */
export const PARAMETER_TYPES = [...PLATFORM_TYPES, "other"] as const;

/** Text, Date (YYYY-MM-DD), Number, Email Address; `other` is sent as raw JSON. */
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** A declared start parameter: the platform's three columns in its order. */
export interface StartParameter {
  /** The name inside the module editor, `Employment Start Date`. Never what the call uses. */
  readonly name: string;
  readonly type: ParameterType;
  /** The platform's word for a type of `other`, such as `Boolean`, kept as it came. With no other type. */
  readonly otherType?: string;
  /** The name that the call uses, `employment_start_date`. Case and blanks count. */
  readonly apiName: string;
}
