import { isJson } from "../json-text.ts";
import { SESSION_STATES } from "../session-state.ts";
import { KEY_VARIABLE } from "../snippets/snippet.ts";
import { exportWords as words } from "../words/en/exports.ts";
import { bodyAsSent, type ExportedModule } from "./exported-module.ts";
import { type JsonPart, jsonDocument, RawJson } from "./json-document.ts";
import { schemaOfParameters } from "./parameters-schema.ts";

/**
 * A module as an OpenAPI 3.1 document: both calls, the start parameters as a schema, and the body as its example.
 *
 * Source: OpenAPI Specification 3.1; Execution API Reference.
 */
export function openApiDocument(module: ExportedModule): string {
  const { name, address } = module;
  const title = name === "" ? address.moduleId : name;
  const moduleId = {
    name: "moduleId",
    in: "path",
    required: true,
    description: words.moduleId,
    schema: { type: "string", const: address.moduleId },
  };
  return jsonDocument({
    openapi: "3.1.0",
    info: { title, version: "1", description: words.about },
    servers: [{ url: address.baseUrl }],
    security: [{ apiKey: [] }],
    paths: {
      "/api/execution/{moduleId}/sessions": {
        parameters: [moduleId],
        post: {
          operationId: "startSession",
          summary: words.start,
          description: words.startOnce,
          "x-module-name": title,
          requestBody: requestBody(module),
          responses: { 201: answer(words.started, "Started"), ...REFUSALS },
        },
      },
      "/api/execution/{moduleId}/sessions/{sessionId}": {
        parameters: [
          moduleId,
          { name: "sessionId", in: "path", required: true, description: words.sessionId, schema: TEXT },
        ],
        get: {
          operationId: "querySession",
          summary: words.query,
          responses: { 200: answer(words.state, "Session"), ...REFUSALS },
        },
      },
    },
    components: {
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer", description: words.key(KEY_VARIABLE) },
      },
      schemas: {
        StartParameters: schemaOfParameters(module),
        Started: answered({ sessionId: TEXT }),
        Session: answered({
          state: { type: "string", description: words.states, examples: [...SESSION_STATES] },
        }),
      },
    },
  });
}

const TEXT = { type: "string" } as const;

const REFUSALS = {
  401: { description: words.refused },
  404: { description: words.notFound },
  default: { description: words.otherAnswer },
} as const;

function requestBody({ parameters, body }: ExportedModule): JsonPart | undefined {
  if (parameters.length === 0 && body === null) return undefined;
  const sent = bodyAsSent(body);
  const wrapped = (name: string, schema: JsonPart): JsonPart => ({
    type: "object",
    properties: { [name]: schema },
  });
  return {
    content: {
      "application/json": {
        schema: wrapped("data", wrapped("startParameters", { $ref: "#/components/schemas/StartParameters" })),
        ...(sent === null || !isJson(sent) ? {} : { examples: { start: { value: new RawJson(sent) } } }),
      },
    },
  };
}

function answer(description: string, schema: string): JsonPart {
  return {
    description,
    content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
  };
}

function answered(data: { readonly [name: string]: JsonPart }): JsonPart {
  return {
    type: "object",
    required: ["data"],
    properties: {
      data: { type: "object", required: Object.keys(data), properties: data },
      links: { type: "object", properties: { self: TEXT, browser: TEXT } },
    },
  };
}
