import type { FieldValue } from "./field-value.ts";
import { isJsonNumber } from "./json-number.ts";
import { isJson } from "./json-text.ts";
import type { ParameterType, StartParameter } from "./start-parameter.ts";

/** A run of the body's text, so that a page can show which bytes a parameter makes without writing them again. */
interface BodyPart {
  readonly text: string;
  /** Index of the parameter that makes these bytes, or `null` for the frame around them. */
  readonly parameter: number | null;
}

/** The body of a start: the one string that is previewed, sent and stored. */
export interface StartBody {
  /** Compact JSON, or `null` for a module without parameters: the request then has no body at all. */
  readonly text: string | null;
  /** `text` in pieces; joined they are the same string. */
  readonly parts: readonly BodyPart[];
  /** How many parameters are in it. */
  readonly sent: number;
}

/**
 * Builds a start's body: `{"data":{"startParameters":{…}}}` in definition order under API parameter names.
 *
 * Omitted parameters make no bytes; all omitted leaves `{}` inside. A Number whose text is no JSON number, and a value
 * of an unknown type that is no JSON, are written as JSON strings, and `fieldRemark` says so beside the field.
 *
 * @param values  One per parameter, in the same order; a missing one is omitted.
 * Source: Execution API Reference, "With start parameters" (the comma that its example lacks put right).
 */
export function buildStartBody(
  parameters: readonly StartParameter[],
  values: readonly (FieldValue | undefined)[],
): StartBody {
  if (parameters.length === 0) return { text: null, parts: [], sent: 0 };
  const members = parameters.flatMap((parameter, index) => {
    const json = valueAsJson(parameter.type, values[index] ?? { kind: "omitted" });
    return json === null ? [] : [{ index, text: `${JSON.stringify(parameter.apiName)}:${json}` }];
  });
  const parts: BodyPart[] = [{ text: '{"data":{"startParameters":{', parameter: null }];
  members.forEach(({ index, text }, position) => {
    const comma = position < members.length - 1 ? "," : "";
    parts.push({ text: text + comma, parameter: index });
  });
  parts.push({ text: "}}}", parameter: null });
  return { text: parts.map((part) => part.text).join(""), parts, sent: members.length };
}

/** The JSON text that a treatment makes, or `null` where it makes none (omitted). */
export function valueAsJson(type: ParameterType, value: FieldValue): string | null {
  switch (value.kind) {
    case "omitted":
      return null;
    case "empty":
      return '""';
    case "null":
      return "null";
    case "json":
      return value.text;
    case "value":
      return isWrittenAsTyped(type, value.text) ? value.text : JSON.stringify(value.text);
  }
}

function isWrittenAsTyped(type: ParameterType, text: string): boolean {
  return (type === "number" && isJsonNumber(text)) || (type === "other" && isJson(text));
}
