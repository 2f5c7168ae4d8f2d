import { ok, type Result } from "../result.ts";
import { readAddress } from "./address.ts";
import {
  type BroughtFailure,
  type BroughtModule,
  type BroughtParameter,
  type BroughtRemark,
  type Recognised,
  UNSAID,
} from "./brought.ts";
import { connectionsOf, distinct } from "./from-requests.ts";
import { guessed } from "./guess-parameter.ts";
import { itemsOf, type JsonNode, memberOf, membersOf, nodeAt, textOf } from "./json-node.ts";
import { propertiesOf, References, schemaParameters } from "./schema-parameters.ts";
import { startMembers } from "./start-members.ts";
import { failAt } from "./text-place.ts";

/** True for an OpenAPI document of version 3. */
export function isOpenApi(node: JsonNode): boolean {
  return textOf(memberOf(node, "openapi"))?.startsWith("3.") === true;
}

/** True for a JSON Schema of start parameters. */
export function isJsonSchema(node: JsonNode): boolean {
  const schema = textOf(memberOf(node, "$schema")) ?? "";
  return (
    /json-schema\.org/.test(schema) &&
    (memberOf(node, "properties") !== undefined || memberOf(node, "$ref") !== undefined)
  );
}

/**
 * Reads the starts that an OpenAPI document describes: addresses, module ids and start parameters.
 *
 * Source: OpenAPI Specification 3.0 and 3.1.
 */
export function readOpenApi(text: string, node: JsonNode): Result<Recognised, BroughtFailure> {
  const references = new References(node);
  const title = textOf(nodeAt(node, "info", "title"));
  const remarks: BroughtRemark[] = [];
  const modules: BroughtModule[] = [];
  let others = 0;
  for (const { name: path, value } of membersOf(memberOf(node, "paths"))) {
    const item = references.resolve(value);
    const start = memberOf(item, "post");
    const address = readAddress(serverOf(node, item, start) + idFilled(path, references, item, start));
    if (start === undefined || address.moduleId === null || address.ofSession) {
      if (start !== undefined) others++;
      continue;
    }
    remarks.push(...address.remarks);
    const name = textOf(memberOf(start, "x-module-name")) ?? title;
    modules.push({
      connection: address.baseUrl,
      name: name ?? "",
      moduleId: address.moduleId,
      ...UNSAID,
      parameters: bodyParameters(references, start),
      from: {
        baseUrl: address.baseUrlFrom,
        moduleId: address.moduleId === "" ? null : "address",
        name: name === undefined ? null : "title",
      },
    });
  }
  if (modules.length === 0) return failAt(text, memberOf(node, "paths")?.at ?? 0, { kind: "no_module" });
  if (others > 0) remarks.push({ kind: "other_requests", count: others });
  if (references.outside > 0) remarks.push({ kind: "reference_outside", count: references.outside });
  return ok({
    brought: { form: "openapi", connections: connectionsOf(modules), modules, remarks: distinct(remarks) },
    key: null,
    secrets: [],
  });
}

/** Reads start parameters from a JSON Schema: of the whole body, or of the parameters alone. */
export function readJsonSchema(text: string, node: JsonNode): Result<Recognised, BroughtFailure> {
  const references = new References(node);
  const parameters = schemaParameters(references, innerSchema(references, node));
  if (parameters.length === 0) return failAt(text, node.at, { kind: "no_module" });
  const title = textOf(memberOf(node, "title"));
  const module: BroughtModule = {
    connection: null,
    name: title ?? "",
    moduleId: textOf(memberOf(node, "x-module-id")) ?? "",
    ...UNSAID,
    parameters,
    from: { baseUrl: null, moduleId: null, name: title === undefined ? null : "title" },
  };
  const remarks: BroughtRemark[] =
    references.outside > 0 ? [{ kind: "reference_outside", count: references.outside }] : [];
  return ok({
    brought: { form: "json_schema", connections: [], modules: [module], remarks },
    key: null,
    secrets: [],
  });
}

function bodyParameters(references: References, start: JsonNode): readonly BroughtParameter[] {
  const content = memberOf(references.resolve(memberOf(start, "requestBody")), "content");
  const media = membersOf(content).find(({ name }) => /json/i.test(name))?.value;
  const parameters = schemaParameters(references, innerSchema(references, memberOf(media, "schema")));
  const example = exampleOf(references, media);
  const values = example === undefined ? [] : (startMembers(example)?.members ?? []);
  const filled = parameters.map((parameter) => {
    const given = values.findLast(({ name }) => name === parameter.apiName)?.value;
    return given === undefined || parameter.value !== null
      ? parameter
      : { ...parameter, value: guessed(parameter.apiName, given).value };
  });
  // Without a schema the example is all there is.
  return filled.length > 0 ? filled : values.map(({ name, value }) => guessed(name, value));
}

function exampleOf(references: References, media: JsonNode | undefined): JsonNode | undefined {
  const first = references.resolve(membersOf(memberOf(media, "examples"))[0]?.value);
  return memberOf(media, "example") ?? memberOf(first, "value");
}

/** The schema of `data.startParameters`, wherever the document describes it from. */
function innerSchema(references: References, schema: JsonNode | undefined): JsonNode | undefined {
  const within = (outer: JsonNode | undefined, name: string) =>
    propertiesOf(references, outer).findLast((property) => property.name === name)?.value;
  return within(within(schema, "data"), "startParameters") ?? within(schema, "startParameters") ?? schema;
}

/** The nearest server's address, its variables filled in with their defaults; empty where there is none. */
function serverOf(...nodes: readonly (JsonNode | undefined)[]): string {
  const server = nodes.toReversed().flatMap((node) => itemsOf(memberOf(node, "servers")).slice(0, 1))[0];
  const url = textOf(memberOf(server, "url")) ?? "";
  const filled = url.replace(
    /\{([^{}]+)\}/g,
    (whole, name: string) => textOf(nodeAt(server, "variables", name, "default")) ?? whole,
  );
  return filled.replace(/\/+$/, "");
}

/** `/api/execution/{moduleId}/sessions` with the one value that the document allows for the id. */
function idFilled(path: string, references: References, ...nodes: readonly (JsonNode | undefined)[]): string {
  const parameters = nodes.flatMap((node) => itemsOf(memberOf(node, "parameters")));
  return path.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const parameter = parameters
      .map((each) => references.resolve(each))
      .find((each) => textOf(memberOf(each, "name")) === name);
    const schema = references.resolve(memberOf(parameter, "schema"));
    const values = [
      memberOf(schema, "const"),
      itemsOf(memberOf(schema, "enum"))[0],
      memberOf(schema, "default"),
      memberOf(parameter, "example"),
      memberOf(schema, "example"),
    ];
    return values.map(textOf).find((value) => value !== undefined) ?? whole;
  });
}
