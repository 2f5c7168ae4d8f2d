import { PARAMETER_TYPES, type ParameterType } from "../start-parameter.ts";
import { type BroughtParameter, MAX_BROUGHT_MODULES, type TypeReason } from "./brought.ts";
import { byName, fieldValueOf, guessed, readableName } from "./guess-parameter.ts";
import { itemsOf, type JsonNode, memberOf, membersOf, textOf } from "./json-node.ts";

/** How many references may follow each other. */
const MAX_STEPS = 32;

/** Finds what a schema refers to: within its own document alone, nothing is fetched. */
export class References {
  readonly #root: JsonNode;
  /** How many lead outside, or nowhere. */
  outside = 0;

  constructor(root: JsonNode) {
    this.#root = root;
  }

  /** The schema itself, behind its references; `undefined` where they lead outside or in a circle. */
  resolve(node: JsonNode | undefined): JsonNode | undefined {
    let found = node;
    for (let steps = 0; steps < MAX_STEPS; steps++) {
      const reference = textOf(memberOf(found, "$ref"));
      if (reference === undefined) return found;
      found = reference.startsWith("#") ? this.#at(reference) : undefined;
      if (found === undefined) break;
    }
    this.outside++;
    return undefined;
  }

  #at(reference: string): JsonNode | undefined {
    const path = reference.slice(1).split("/").slice(1).map(unescaped);
    return path.reduce<JsonNode | undefined>(
      (node, name) => (node?.kind === "array" ? node.items[Number(name)] : memberOf(node, name)),
      this.#root,
    );
  }
}

/** The properties of a schema, those of its `allOf` too. */
export function propertiesOf(
  references: References,
  schema: JsonNode | undefined,
  depth = 0,
): readonly { readonly name: string; readonly value: JsonNode }[] {
  const node = references.resolve(schema);
  if (node === undefined || depth > 8) return [];
  const combined = itemsOf(memberOf(node, "allOf")).flatMap((part) =>
    propertiesOf(references, part, depth + 1),
  );
  return [...combined, ...membersOf(memberOf(node, "properties"))];
}

/** A start parameter for each property. */
export function schemaParameters(
  references: References,
  schema: JsonNode | undefined,
): readonly BroughtParameter[] {
  const properties = new Map(propertiesOf(references, schema).map(({ name, value }) => [name, value]));
  return [...properties]
    .filter(([name]) => name !== "")
    .slice(0, MAX_BROUGHT_MODULES)
    .map(([apiName, property]) => schemaParameter(apiName, references.resolve(property)));
}

function schemaParameter(apiName: string, schema: JsonNode | undefined): BroughtParameter {
  const example =
    memberOf(schema, "example") ?? itemsOf(memberOf(schema, "examples"))[0] ?? memberOf(schema, "default");
  const [type, why] = typeOf(apiName, schema, example);
  const title = textOf(memberOf(schema, "title"));
  return {
    name: title === undefined || title.trim() === "" ? readableName(apiName) : title,
    type,
    apiName,
    why,
    value: example === undefined ? null : fieldValueOf(example, type),
  };
}

function typeOf(
  apiName: string,
  schema: JsonNode | undefined,
  example: JsonNode | undefined,
): readonly [ParameterType, TypeReason] {
  const own = textOf(memberOf(schema, "x-parameter-type")) ?? textOf(memberOf(schema, "x-module-bench-type"));
  const declared = PARAMETER_TYPES.find((type) => type === own);
  if (declared !== undefined) return [declared, "declared"];
  const types = namesOf(memberOf(schema, "type"));
  const format = textOf(memberOf(schema, "format")) ?? "";
  if (types.includes("number") || types.includes("integer")) return ["number", "declared"];
  if (format === "date") return ["date", "format"];
  if (format === "email" || format === "idn-email") return ["email", "format"];
  if (example !== undefined) {
    const { type, why } = guessed(apiName, example);
    if (type !== "text") return [type, why];
  }
  if (types.includes("string")) return ["text", "declared"];
  return byName(apiName) ?? ["text", "nothing"];
}

/** `"string"` and `["string", "null"]` alike. */
function namesOf(type: JsonNode | undefined): readonly string[] {
  const one = textOf(type);
  return one === undefined ? itemsOf(type).flatMap((item) => textOf(item) ?? []) : [one];
}

function unescaped(part: string): string {
  const plain = part.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
