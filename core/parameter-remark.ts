import { foreignLetter, hiddenCharacter, lookOf } from "./alike-names.ts";
import type { StartParameter } from "./start-parameter.ts";

/** What is worth saying about a start parameter's API name. It forbids nothing. */
export type ParameterRemark =
  | { readonly kind: "same_name"; readonly as: number }
  | { readonly kind: "hidden"; readonly character: string }
  | { readonly kind: "blank_ends" }
  | { readonly kind: "foreign_letter"; readonly letter: string }
  | { readonly kind: "same_as_name" }
  | { readonly kind: "looks_like"; readonly as: number }
  | { readonly kind: "prototype" }
  | { readonly kind: "escaped" }
  | { readonly kind: "whole_number" };

/**
 * The gravest trap in a parameter's API name, or `null`.
 *
 * `same_name`: an earlier parameter (by index) has it too, and a reader of the JSON sees one of the two. `hidden`: a
 * character that cannot be seen (`U+00A0`). `foreign_letter`: one of another script among Latin ones. `same_as_name`: the
 * editor's name with blanks in it; the call uses the other one. `looks_like`: differs from an earlier one in case, blanks,
 * joints or look-alike letters alone. `prototype`: many programs lose a member of this name. `escaped`: JSON writes it
 * with a backslash. `whole_number`: many programs move such members to the front.
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
  if (/^ | $/.test(apiName)) return { kind: "blank_ends" };
  const character = hiddenCharacter(apiName);
  if (character !== null) return { kind: "hidden", character };
  const letter = foreignLetter(apiName);
  if (letter !== null) return { kind: "foreign_letter", letter };
  if (apiName === name && /\s/.test(apiName)) return { kind: "same_as_name" };
  const look = lookOf(apiName);
  const alike = parameters.findIndex((other) => other.apiName !== "" && lookOf(other.apiName) === look);
  if (alike !== -1 && alike < index) return { kind: "looks_like", as: alike };
  return jsonTrap(apiName);
}

function jsonTrap(apiName: string): ParameterRemark | null {
  if (apiName === "__proto__") return { kind: "prototype" };
  if (/["\\]/.test(apiName)) return { kind: "escaped" };
  return /^(0|[1-9]\d*)$/.test(apiName) ? { kind: "whole_number" } : null;
}
