import { describe, expect, it } from "vitest";
import { readYaml } from "../../../adapters/read-yaml.ts";
import { problemOf, recognised, sentOf, theModule, typesOf } from "./brought-by.ts";

const KEY = "a-key-of-this-test-0123456789";
const ID = "oITwNKIrRdS0A0TFVPP54g";

/** A collection as Postman writes it, with variables, folders and inherited authorization. */
function collection(change: Readonly<Record<string, unknown>> = {}): string {
  const raw = (name: string) =>
    JSON.stringify({ data: { startParameters: { [name]: "x", id: "{{reference}}" } } }, null, 2);
  const start = (name: string, id: string, parameter: string) => ({
    name,
    request: {
      method: "POST",
      header: [
        { key: "Content-Type", value: "application/json" },
        { key: "X-Off", value: "1", disabled: true },
      ],
      url: {
        raw: `{{base}}/api/execution/${id}/sessions`,
        host: ["{{base}}"],
        path: ["api", "execution", id, "sessions"],
      },
      body: { mode: "raw", raw: raw(parameter), options: { raw: { language: "json" } } },
    },
    response: [],
  });
  return JSON.stringify({
    info: { name: "Ours", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
    auth: { type: "bearer", bearer: [{ key: "token", value: "{{key}}", type: "string" }] },
    variable: [
      { key: "base", value: "https://acme.example.com" },
      { key: "key", value: KEY },
      { key: "reference", value: "R-1" },
    ],
    event: [{ listen: "prerequest", script: { exec: ["throw new Error('never run')"] } }],
    item: [
      start("Onboarding", ID, "employee_name"),
      {
        name: "Folder",
        item: [
          start("Offboarding", "other-id", "leaver"),
          { name: "Query", request: { method: "GET", url: `{{base}}/api/execution/${ID}/sessions/abc` } },
        ],
      },
      { name: "Weather", request: { method: "GET", url: "https://weather.example.com/today" } },
    ],
    ...change,
  });
}

describe("a Postman collection", () => {
  it("brings each start in it once, out of all folders, with its variables filled in", () => {
    const { brought, key } = recognised(collection());
    expect(brought.form).toBe("postman");
    expect(brought.connections).toMatchObject([{ baseUrl: "https://acme.example.com" }]);
    expect(brought.modules.map(({ name, moduleId }) => [name, moduleId])).toEqual([
      ["Onboarding", ID],
      ["Offboarding", "other-id"],
    ]);
    expect(brought.modules[0] && sentOf(brought.modules[0])).toEqual({
      employee_name: { kind: "value", text: "x" },
      id: { kind: "value", text: "R-1" },
    });
    expect(brought.remarks).toContainEqual({ kind: "other_requests", count: 1 });
    expect(key?.key.reveal()).toBe(KEY);
  });

  it("[postman 5092, 12580] keeps its key out of what comes in", () => {
    expect(JSON.stringify(recognised(collection()).brought)).not.toContain(KEY);
  });

  it("without a start in it says so", () => {
    expect(problemOf(collection({ item: [] })).kind).toBe("no_module");
  });

  it("is read however deep its folders go, and no deeper than a limit", () => {
    let item: unknown = {
      name: "x",
      request: { method: "POST", url: `https://acme.example.com/api/execution/${ID}/sessions` },
    };
    for (let depth = 0; depth < 12; depth++) item = { name: `f${depth}`, item: [item] };
    expect(theModule(collection({ item: [item] })).moduleId).toBe(ID);
  });
});

const PARAMETERS = {
  employee_name: { type: "string", title: "Employee Name", example: "John Doe" },
  employee_email: { type: "string", format: "email" },
  employment_start_date: { type: "string", format: "date" },
  employee_reference_number: { type: ["number", "null"] },
  from_elsewhere: { $ref: "https://evil.example.com/schema.json" },
  within: { $ref: "#/components/schemas/Amount" },
  circle: { $ref: "#/components/schemas/Circle" },
};

function openApi(): Readonly<Record<string, unknown>> {
  return {
    openapi: "3.1.0",
    info: { title: "Onboarding", version: "1" },
    servers: [{ url: "https://{tenant}.example.com/", variables: { tenant: { default: "acme" } } }],
    paths: {
      "/api/execution/{moduleId}/sessions": {
        parameters: [{ name: "moduleId", in: "path", required: true, schema: { type: "string", const: ID } }],
        post: { requestBody: { $ref: "#/components/requestBodies/Start" }, responses: {} },
      },
      "/api/execution/{moduleId}/sessions/{sessionId}": { get: { responses: {} } },
    },
    components: {
      requestBodies: {
        Start: { content: { "application/json": { schema: { $ref: "#/components/schemas/Body" } } } },
      },
      schemas: {
        Body: { type: "object", properties: { data: { allOf: [{ $ref: "#/components/schemas/Data" }] } } },
        Data: { type: "object", properties: { startParameters: { type: "object", properties: PARAMETERS } } },
        Amount: { type: "integer" },
        Circle: { $ref: "#/components/schemas/Circle" },
      },
    },
  };
}

describe("an OpenAPI document", () => {
  const expected = {
    employee_name: "text",
    employee_email: "email",
    employment_start_date: "date",
    employee_reference_number: "number",
    from_elsewhere: "text",
    within: "number",
    circle: "text",
  };

  it.each([
    ["JSON", JSON.stringify(openApi())],
    ["JSON with remarks", `// ours\n${JSON.stringify(openApi(), null, 2)}`],
  ])("in %s brings address, id, names and types, and follows references within itself alone", (_, text) => {
    const { brought } = recognised(text);
    expect(brought.form).toBe("openapi");
    expect(brought.connections).toMatchObject([{ baseUrl: "https://acme.example.com" }]);
    expect(theModule(text)).toMatchObject({ name: "Onboarding", moduleId: ID });
    expect(typesOf(theModule(text))).toEqual(expected);
    expect(brought.remarks).toContainEqual({ kind: "reference_outside", count: 2 });
    expect(theModule(text).parameters[0]).toMatchObject({
      name: "Employee Name",
      why: "declared",
      value: { kind: "value", text: "John Doe" },
    });
  });

  it("in YAML brings the same", () => {
    // YAML is a superset of JSON; a head in YAML's own way makes it no JSON.
    const { openapi: _, ...rest } = openApi();
    const yaml = `openapi: 3.1.0\n${Object.entries(rest)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join("\n")}`;
    const { brought } = recognised(yaml, readYaml);
    expect(brought.modules[0] && typesOf(brought.modules[0])).toEqual(expected);
  });

  it("with a flaw in its YAML says line and column", () => {
    expect(problemOf("openapi: 3.1.0\npaths:\n  a: [1, 2\n", readYaml)).toMatchObject({
      kind: "yaml",
      line: 4,
    });
  });

  it("without a start says so, and one of version 2 is not taken for it", () => {
    expect(problemOf(JSON.stringify({ ...openApi(), paths: {} })).kind).toBe("no_module");
    expect(recognised(JSON.stringify({ swagger: "2.0", info: {} })).brought.form).toBe("json_body");
  });
});

it("a JSON Schema brings its parameters, of the whole body or of the parameters alone", () => {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Intake",
    properties: PARAMETERS,
  };
  const body = {
    $schema: schema.$schema,
    properties: { data: { properties: { startParameters: { properties: PARAMETERS } } } },
  };
  for (const text of [JSON.stringify(schema), JSON.stringify(body)]) {
    expect(recognised(text).brought.form).toBe("json_schema");
    expect(theModule(text).parameters).toHaveLength(7);
  }
});
