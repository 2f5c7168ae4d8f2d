import { KEY_VARIABLE } from "../snippets/snippet.ts";
import { exportWords as words } from "../words/en/exports.ts";
import { bodyAsSent, type ExportedFile, type ExportedModule } from "./exported-module.ts";
import { type JsonPart, jsonDocument } from "./json-document.ts";
import { withPlainBraces } from "./plain-braces.ts";

/**
 * A module as a Postman collection: start, then query. The key's variable is empty; redirects are not followed.
 *
 * The body is sent byte for byte, but for `withPlainBraces`.
 * Source: Postman Collection Format v2.1.0.
 */
export function postmanCollection(module: ExportedModule): readonly ExportedFile[] {
  const { name, address, body } = module;
  const sent = bodyAsSent(body);
  const collection = jsonDocument({
    info: {
      name: name === "" ? address.moduleId : name,
      description: words.collection(KEY_VARIABLE),
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    auth: { type: "bearer", bearer: [{ key: "token", value: `{{${KEY_VARIABLE}}}`, type: "string" }] },
    variable: [
      { key: "baseUrl", value: address.baseUrl },
      { key: "moduleId", value: encodeURIComponent(address.moduleId.toWellFormed()) },
      { key: "sessionId", value: "" },
      { key: KEY_VARIABLE, value: "" },
    ],
    item: [
      item(words.start, START_TEST, {
        method: "POST",
        header: [{ key: "Content-Type", value: "application/json" }],
        url: url([]),
        ...(sent === null ? {} : { body: { mode: "raw", raw: withPlainBraces(sent) } }),
      }),
      item(words.query, QUERY_TEST, {
        method: "GET",
        header: [{ key: "Accept", value: "application/json" }],
        url: url(["{{sessionId}}"]),
      }),
    ],
  });
  return [{ path: "module.postman_collection.json", text: collection }];
}

function item(name: string, exec: readonly string[], request: JsonPart): JsonPart {
  return {
    name,
    event: [{ listen: "test", script: { type: "text/javascript", exec } }],
    protocolProfileBehavior: { followRedirects: false },
    request,
  };
}

function url(session: readonly string[]): JsonPart {
  const path = ["api", "execution", "{{moduleId}}", "sessions", ...session];
  return { raw: `{{baseUrl}}/${path.join("/")}`, host: ["{{baseUrl}}"], path };
}

const START_TEST = [
  `pm.test(${JSON.stringify(words.started)}, () => {`,
  "  pm.expect(pm.response.code).to.be.within(200, 299);",
  '  pm.expect(pm.response.json().data.sessionId).to.be.a("string");',
  "});",
  'pm.collectionVariables.set("sessionId", encodeURIComponent(pm.response.json().data.sessionId));',
];

const QUERY_TEST = [
  `pm.test(${JSON.stringify(words.state)}, () => {`,
  "  pm.expect(pm.response.code).to.be.within(200, 299);",
  '  pm.expect(pm.response.json().data.state).to.be.a("string");',
  "});",
];
