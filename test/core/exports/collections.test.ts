import { describe, expect, test } from "vitest";
import { brunoCollection } from "../../../core/exports/bruno.ts";
import type { ExportedModule } from "../../../core/exports/exported-module.ts";
import { postmanCollection } from "../../../core/exports/postman.ts";
import { BODIES } from "../../snippets/corpus.ts";
import { recognised } from "../bring/brought-by.ts";
import { SAMPLE } from "./sample-module.ts";

const withBody = (body: string | null): ExportedModule => ({ ...SAMPLE, body });

function postman(module: ExportedModule) {
  return JSON.parse(postmanCollection(module)[0]?.text ?? "");
}

/** The body as Bruno reads it: the lines of its block, without their indent. */
function brunoBody(module: ExportedModule): string | null {
  const start = brunoCollection(module).find(({ path }) => path === "start.bru")?.text ?? "";
  const [, block] = /^body:text \{\n([\s\S]*?)\n\}$/m.exec(start) ?? [];
  return block?.replace(/^ {2}/gm, "") ?? null;
}

test.each([
  ["Postman", (module: ExportedModule): string | null => postman(module).item[0].request.body?.raw ?? null],
  ["Bruno", brunoBody],
])("%s sends the very body, and a brace that is no variable's (a value could name the key)", (_, read) => {
  for (const body of BODIES) {
    const sent = body?.replace(/\p{Surrogate}/gu, "\ufffd") ?? null;
    const found = read(withBody(body));
    if (sent?.includes("{{") !== true) expect(found).toBe(sent);
    else expect(found).not.toContain("{{");
  }
  const named = '{"data":{"startParameters":{"a":"{{{MODULE_BENCH_API_KEY}}}"}}}';
  const escaped = read(withBody(named)) ?? "";
  expect(escaped).not.toContain("{{");
  expect(JSON.parse(escaped)).toEqual(JSON.parse(named));
});

describe("Postman", () => {
  test("starts, then queries; base URL and module id are variables and the key's is empty", () => {
    const collection = postman(SAMPLE);
    expect(
      collection.item.map(({ request }: { request: { method: string; url: { raw: string } } }) => [
        request.method,
        request.url.raw,
      ]),
    ).toEqual([
      ["POST", "{{baseUrl}}/api/execution/{{moduleId}}/sessions"],
      ["GET", "{{baseUrl}}/api/execution/{{moduleId}}/sessions/{{sessionId}}"],
    ]);
    expect(collection.variable).toEqual([
      { key: "baseUrl", value: "https://acme.bryter.io" },
      { key: "moduleId", value: "oITwNKIrRdS0A0TFVPP54g" },
      { key: "sessionId", value: "" },
      { key: "MODULE_BENCH_API_KEY", value: "" },
    ]);
    expect(collection.auth.bearer[0].value).toBe("{{MODULE_BENCH_API_KEY}}");
  });

  test("follows no redirect: the key goes to this host alone", () => {
    for (const { protocolProfileBehavior } of postman(SAMPLE).item) {
      expect(protocolProfileBehavior).toEqual({ followRedirects: false });
    }
  });

  test("comes in again as the module it was made of", () => {
    const { brought, key } = recognised(postmanCollection(SAMPLE)[0]?.text ?? "");
    expect(key).toBeNull();
    expect(brought.modules[0]).toMatchObject({
      connection: "https://acme.bryter.io",
      moduleId: SAMPLE.address.moduleId,
    });
  });
});

describe("Bruno", () => {
  const files = new Map(brunoCollection(SAMPLE).map(({ path, text }) => [path, text]));

  test("is a folder with an environment whose key is a secret without a value", () => {
    expect([...files.keys()]).toEqual([
      "bruno.json",
      "collection.bru",
      "environments/bench.bru",
      "start.bru",
      "query.bru",
    ]);
    expect(files.get("environments/bench.bru")).toBe(
      "vars {\n  baseUrl: https://acme.bryter.io\n  moduleId: oITwNKIrRdS0A0TFVPP54g\n}\n\nvars:secret [\n  MODULE_BENCH_API_KEY\n]\n",
    );
    expect(files.get("collection.bru")).toContain("token: {{MODULE_BENCH_API_KEY}}");
  });

  test("starts, then queries, and follows no redirect", () => {
    expect(files.get("start.bru")).toContain("seq: 1");
    expect(files.get("query.bru")).toContain("seq: 2");
    for (const name of ["start.bru", "query.bru"])
      expect(files.get(name)).toContain("followRedirects: false");
  });

  test("a module id cannot end its line", () => {
    const [, , environment] = brunoCollection({
      ...SAMPLE,
      address: { ...SAMPLE.address, moduleId: "a\n}\nb{{c}}" },
    });
    expect(environment?.text).toContain("moduleId: a%0A%7D%0Ab%7B%7Bc%7D%7D\n");
  });
});
