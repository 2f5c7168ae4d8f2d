import { isCalendarDate } from "../calendar-date.ts";
import { looksLikeEmail } from "../email-address.ts";
import type { FieldValue } from "../field-value.ts";
import type { ParameterType } from "../start-parameter.ts";
import type { BroughtParameter, BroughtRemark, TypeReason } from "./brought.ts";
import { type JsonMember, type JsonNode, toJson } from "./json-node.ts";

/** How many names that stand twice are told. */
const MOST_REMARKS = 20;

/** Reads start parameters from the members of a body, in their order. Of the same name the last counts, and it is told. */
export function parametersFrom(members: readonly JsonMember[]): {
  readonly parameters: readonly BroughtParameter[];
  readonly remarks: readonly BroughtRemark[];
} {
  const last = new Map(members.map((member) => [member.name, member.value]));
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of members) (seen.has(name) ? twice : seen).add(name);
  return {
    parameters: [...last].filter(([name]) => name !== "").map(([apiName, value]) => guessed(apiName, value)),
    remarks: [...twice].slice(0, MOST_REMARKS).map((apiName) => ({ kind: "twice", apiName })),
  };
}

/** A parameter with its type guessed: from the value, else from the name. */
export function guessed(apiName: string, node: JsonNode): BroughtParameter {
  const [type, why] = guessType(apiName, node);
  return { name: readableName(apiName), type, apiName, why, value: fieldValueOf(node, type) };
}

/** `employment_start_date` and `employmentStartDate` as the platform's people would write it: `Employment Start Date`. */
export function readableName(apiName: string): string {
  const words = apiName
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .split(/[\s_.-]+/)
    .filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || apiName;
}

function guessType(apiName: string, node: JsonNode): readonly [ParameterType, TypeReason] {
  if (node.kind === "number") return ["number", "number"];
  if (node.kind !== "string") return ["text", "nothing"];
  if (isCalendarDate(node.text)) return ["date", "date"];
  if (looksLikeEmail(node.text)) return ["email", "email"];
  if (node.text !== "") return ["text", "text"];
  return byName(apiName) ?? ["text", "nothing"];
}

/** The type that a name suggests; `null` for most names. */
export function byName(apiName: string): readonly [ParameterType, TypeReason] | null {
  const words = readableName(apiName).toLowerCase().split(" ");
  if (words.includes("email") || words.includes("mail")) return ["email", "name"];
  return words.includes("date") || words.includes("birthday") ? ["date", "name"] : null;
}

/** What the value is in a form of that type: the same bytes when it is sent. */
export function fieldValueOf(node: JsonNode, type: ParameterType): FieldValue {
  if (node.kind === "string") {
    if (node.text === "") return { kind: "empty" };
    return type === "number" ? { kind: "json", text: toJson(node) } : { kind: "value", text: node.text };
  }
  if (node.kind === "number" && type === "number") return { kind: "value", text: node.raw };
  if (node.kind === "word" && node.word === "null") return { kind: "null" };
  return { kind: "json", text: toJson(node) };
}
