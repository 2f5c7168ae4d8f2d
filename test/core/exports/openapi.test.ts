import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { exportModule } from "../../../core/exports/export-module.ts";
import { bodyAsSent, EXPORT_FORMS, type ExportedModule } from "../../../core/exports/exported-module.ts";
import { isJson } from "../../../core/json-text.ts";
import { KnownSecrets } from "../../../core/known-secrets.ts";
import { BODIES } from "../../snippets/corpus.ts";
import { recognised } from "../bring/brought-by.ts";
import { SAMPLE } from "./sample-module.ts";

function textOf(form: "openapi" | "schema", module: ExportedModule = SAMPLE): string {
  return exportModule(form, module)[0]?.text ?? "";
}

describe("OpenAPI 3.1", () => {
  test.each<[string, ExportedModule]>([
    ["a module of every type", SAMPLE],
    ["one without parameters", { ...SAMPLE, name: "", parameters: [], body: null }],
    ["a body that is no JSON", { ...SAMPLE, body: "'not json" }],
    [
      "one without an address that reads well",
      { ...SAMPLE, address: { ...SAMPLE.address, moduleId: "a/b {c}" } },
    ],
  ])("is valid: %s", async (_, module) => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(textOf("openapi", module)))).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  test("holds the very text of every hostile body that is JSON, and stays a document with the others", async () => {
    for (const body of BODIES) {
      const text = textOf("openapi", { ...SAMPLE, parameters: [], body });
      expect(() => JSON.parse(text)).not.toThrow();
      const sent = bodyAsSent(body);
      if (sent !== null && isJson(sent)) expect(text.includes(`"value": ${sent}`)).toBe(true);
    }
    const all = textOf("openapi", { ...SAMPLE, parameters: [], body: BODIES.at(-4) ?? null });
    expect(await new Validator().validate(JSON.parse(all))).toEqual({ valid: true });
  });

  test("describes both calls behind a Bearer key", () => {
    const document = JSON.parse(textOf("openapi"));
    expect(Object.values(document.paths).map((path) => Object.keys(path as object).at(-1))).toEqual([
      "post",
      "get",
    ]);
    expect(document.components.securitySchemes.apiKey).toMatchObject({ type: "http", scheme: "bearer" });
    expect(document.security).toEqual([{ apiKey: [] }]);
  });

  test("comes in again as the module it was made of", () => {
    const [module] = recognised(textOf("openapi")).brought.modules;
    expect(module).toMatchObject({ name: "Hire", connection: "https://acme.bryter.io" });
    expect(module?.moduleId).toBe(SAMPLE.address.moduleId);
    const types = new Map(module?.parameters.map(({ apiName, type }) => [apiName, type]));
    for (const { apiName, type } of SAMPLE.parameters) expect(types.get(apiName)).toBe(type);
    expect(
      module?.parameters.find(({ type, apiName }) => type === "number" && apiName !== "left_out")?.value,
    ).toEqual({
      kind: "value",
      text: "12345678901234567890",
    });
  });
});

describe("JSON Schema", () => {
  const compiled = () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    return ajv.compile(JSON.parse(textOf("schema")));
  };

  test("takes what the sample sends, and tells a wrong type", () => {
    const fits = compiled();
    expect(fits(JSON.parse(SAMPLE.body ?? "").data.startParameters)).toBe(true);
    expect(fits({})).toBe(true);
    expect(fits({ left_out: "x" })).toBe(false);
    expect(fits({ "2": "9.9.2021" })).toBe(false);
  });

  test("gives an example only where it is of the declared type", () => {
    const body = '{"data":{"startParameters":{"left_out":"wrong","employee_name":null,"flag":[1.10]}}}';
    const { properties } = JSON.parse(textOf("schema", { ...SAMPLE, body }));
    expect(properties.left_out).not.toHaveProperty("examples");
    expect(properties.employee_name).not.toHaveProperty("examples");
    expect(properties.flag.examples).toEqual([[1.1]]);
    expect(textOf("schema", { ...SAMPLE, body })).toContain("[1.10]");
  });
});

test.each(EXPORT_FORMS)("%s of what was masked holds no secret, wherever it stood", (form) => {
  const secret = 'NiAMl"vpsDkMg/mYpCPz+BL8 Pf';
  const secrets = new KnownSecrets();
  secrets.learn(secret);
  const files = exportModule(
    form,
    secrets.mask<ExportedModule>({
      name: secret,
      address: { baseUrl: "https://acme.bryter.io", moduleId: secret },
      parameters: [{ name: secret, type: "text", apiName: secret }],
      body: JSON.stringify({ data: { startParameters: { [secret]: secret } } }),
    }),
  );
  expect(secrets.isIn(files)).toBe(false);
  expect(JSON.stringify(files)).not.toContain("vpsDkMg");
});
