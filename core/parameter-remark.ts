import type { StartParameter } from "./start-parameter.ts";

/** What is worth saying about a start parameter's API name. It forbids nothing. */
export type ParameterRemark =
  | { readonly kind: "same_name"; readonly as: number }
  | { readonly kind: "blank_ends" }
  | { readonly kind: "same_as_name" };

/**
 * The trap in a parameter's API name, or `null`.
 *
 * `same_name`: an earlier parameter (by index) has it too, and a reader of the JSON sees one of the two.
 * `same_as_name`: the editor's name with blanks in it; the call uses the other one.
 */
export function parameterRemark(
  parameters: readonly StartParameter[],
  index: number,
): ParameterRemark | null {
  const parameter = parameters[index];
  if (parameter === undefined || parameter.apiName === "") return null;
  const { apiName, name } = parameter;
  const first = parameters.findIndex((other) => other.apiName === apiName);
  if (first !== -1 && first < index) return { kind: "same_name", as: first };
  if (apiName.trim() !== apiName) return { kind: "blank_ends" };
  return apiName === name && /\s/.test(apiName) ? { kind: "same_as_name" } : null;
}
