import { type FieldValue, OMITTED } from "./field-value.ts";
import { isJsonNumber } from "./json-number.ts";
import { isJson } from "./json-text.ts";
import type { ParameterType, StartParameter } from "./start-parameter.ts";

/** A run of the body's text, so that a page can show which bytes a parameter makes without writing them again. */
export interface BodyPart {
  readonly text: string;
  /** Index of the parameter that makes these bytes, the extra ones after the declared; `null` for what is around them. */
  readonly parameter: number | null;
}

/** A parameter that is sent though the module does not declare it, as text by default. */
export interface ExtraParameter {
  readonly apiName: string;
  readonly value: FieldValue;
}

/** The body of a start: the one string that is previewed, sent and stored. */
export interface StartBody {
  /** Compact JSON, or what was written by hand; `null` where there is nothing: the request then has no body at all. */
  readonly text: string | null;
  /** `text` in pieces; joined they are the same string. */
  readonly parts: readonly BodyPart[];
  /** How many parameters are in it. */
  readonly sent: number;
}

/**
 * Builds a start's body: `{"data":{"startParameters":{…}}}` in definition order under API parameter names, extra ones
 * after them. Without any parameter there is no body.
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
  extras: readonly ExtraParameter[] = [],
): StartBody {
  if (parameters.length === 0 && extras.length === 0) return { text: null, parts: [], sent: 0 };
  const members = fieldsOf(parameters, values, extras).flatMap(({ apiName, type, value }, index) => {
    const json = valueAsJson(type, value);
    return json === null ? [] : [{ index, text: `${JSON.stringify(apiName)}:${json}` }];
  });
  const parts: BodyPart[] = [{ text: '{"data":{"startParameters":{', parameter: null }];
  members.forEach(({ index, text }, position) => {
    const comma = position < members.length - 1 ? "," : "";
    parts.push({ text: text + comma, parameter: index });
  });
  parts.push({ text: "}}}", parameter: null });
  return { text: parts.map((part) => part.text).join(""), parts, sent: members.length };
}

/** What a field is sent as: declared or extra alike. */
export interface SentField {
  /** For people; an extra one's API name. */
  readonly name: string;
  readonly apiName: string;
  readonly type: ParameterType;
  readonly value: FieldValue;
}

/** All fields of a start in the order of their indices: the declared ones, then the extra ones. */
export function fieldsOf(
  parameters: readonly StartParameter[],
  values: readonly (FieldValue | undefined)[],
  extras: readonly ExtraParameter[],
): readonly SentField[] {
  return [
    ...parameters.map((parameter, index) => ({ ...parameter, value: values[index] ?? OMITTED })),
    ...extras.map(({ apiName, value }) => ({ name: apiName, apiName, type: "text" as const, value })),
  ];
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
      // Half a surrogate pair has no bytes: it would be sent as another character than is shown.
      return value.text.toWellFormed();
    case "value":
      return isWrittenAsTyped(type, value.text) ? value.text.toWellFormed() : JSON.stringify(value.text);
  }
}

function isWrittenAsTyped(type: ParameterType, text: string): boolean {
  return (type === "number" && isJsonNumber(text)) || (type === "other" && isJson(text));
}
