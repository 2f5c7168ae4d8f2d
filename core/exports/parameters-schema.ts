import type { StartParameter } from "../start-parameter.ts";
import { exportWords as words } from "../words/en/exports.ts";
import { bodyAsSent, type ExportedModule, sentParameters } from "./exported-module.ts";
import { type JsonPart, jsonDocument, RawJson } from "./json-document.ts";

/** The start parameters of a module as a JSON Schema 2020-12 of its own. */
export function parametersSchema(module: ExportedModule): string {
  const { name, address } = module;
  return jsonDocument({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: name === "" ? address.moduleId : name,
    "x-module-id": address.moduleId,
    ...schemaOfParameters(module),
  });
}

/**
 * The schema of `data.startParameters`: the declared ones, then those that only the body holds. None is required, and
 * others may be sent. An example is what the body sends, where it is of the declared type.
 */
export function schemaOfParameters({ parameters, body }: Pick<ExportedModule, "parameters" | "body">): {
  readonly [name: string]: JsonPart;
} {
  const sent = new Map(sentParameters(bodyAsSent(body)).map(({ name, text }) => [name, text]));
  const declared = new Map<string, JsonPart>();
  for (const parameter of parameters) {
    const { apiName } = parameter;
    if (apiName === "" || declared.has(apiName)) continue;
    declared.set(apiName, declaredSchema(parameter, sent.get(apiName)));
  }
  const extra = [...sent].filter(([name]) => name !== "" && !declared.has(name));
  return {
    type: "object",
    properties: Object.fromEntries([
      ...declared,
      ...extra.map(([name, text]) => [name, { examples: [new RawJson(text)] }] as const),
    ]),
    additionalProperties: true,
  };
}

const TYPES = {
  text: { type: "string" },
  date: { type: "string", format: "date" },
  number: { type: "number" },
  email: { type: "string", format: "email" },
  other: {},
} as const;

function declaredSchema({ name, type, otherType }: StartParameter, sent: string | undefined): JsonPart {
  const fits = sent !== undefined && isOfType(sent, type);
  return {
    ...(name === "" ? {} : { title: name }),
    ...TYPES[type],
    ...(type === "other" ? { description: words.otherType(otherType ?? "") } : {}),
    "x-module-bench-type": type,
    ...(fits ? { examples: [new RawJson(sent)] } : {}),
  };
}

function isOfType(json: string, type: StartParameter["type"]): boolean {
  if (type === "other") return true;
  return typeof JSON.parse(json) === (type === "number" ? "number" : "string");
}
