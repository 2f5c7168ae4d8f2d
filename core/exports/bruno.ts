import { KEY_VARIABLE } from "../snippets/snippet.ts";
import { exportWords as words } from "../words/en/exports.ts";
import { bodyAsSent, type ExportedFile, type ExportedModule } from "./exported-module.ts";
import { jsonDocument } from "./json-document.ts";
import { withPlainBraces } from "./plain-braces.ts";

/**
 * A module as a Bruno collection, a folder: start, then query, and the environment `bench` in which the key is a secret
 * variable that Bruno keeps elsewhere. Redirects are not followed.
 *
 * The body is sent byte for byte, but for `withPlainBraces`; it is of the kind `text`, which Bruno does not write anew.
 * Source: Bruno, Bru markup language.
 */
export function brunoCollection(module: ExportedModule): readonly ExportedFile[] {
  const { name, address, body } = module;
  const sent = bodyAsSent(body);
  const title = name === "" ? address.moduleId : name;
  return [
    { path: "bruno.json", text: jsonDocument({ version: "1", name: title, type: "collection" }) },
    {
      path: "collection.bru",
      text: blocks([block("auth", ["mode: bearer"]), block("auth:bearer", [`token: {{${KEY_VARIABLE}}}`])]),
    },
    {
      path: "environments/bench.bru",
      text: blocks([
        block("vars", [
          `baseUrl: ${address.baseUrl}`,
          `moduleId: ${encodeURIComponent(address.moduleId.toWellFormed())}`,
        ]),
        `vars:secret [\n  ${KEY_VARIABLE}\n]\n`,
      ]),
    },
    {
      path: "start.bru",
      text: blocks([
        ...request({ name: words.start, seq: 1, method: "post", session: "", hasBody: sent !== null }),
        block("headers", ["Content-Type: application/json"]),
        ...(sent === null ? [] : [block("body:text", withPlainBraces(sent).split("\n"))]),
        block("script:post-response", [
          'bru.setVar("sessionId", encodeURIComponent(res.getBody().data.sessionId));',
        ]),
        tests(words.started, "sessionId"),
        SETTINGS,
      ]),
    },
    {
      path: "query.bru",
      text: blocks([
        ...request({
          name: words.query,
          seq: 2,
          method: "get",
          session: "/{{sessionId}}",
          hasBody: false,
        }),
        block("headers", ["Accept: application/json"]),
        tests(words.state, "state"),
        SETTINGS,
      ]),
    },
  ];
}

function request({
  name,
  seq,
  method,
  session,
  hasBody,
}: {
  readonly name: string;
  readonly seq: number;
  readonly method: "get" | "post";
  readonly session: string;
  readonly hasBody: boolean;
}): readonly string[] {
  return [
    block("meta", [`name: ${name}`, "type: http", `seq: ${seq}`]),
    block(method, [
      `url: {{baseUrl}}/api/execution/{{moduleId}}/sessions${session}`,
      `body: ${hasBody ? "text" : "none"}`,
      "auth: inherit",
    ]),
  ];
}

function tests(title: string, member: string): string {
  return block("tests", [
    `test(${JSON.stringify(title)}, function () {`,
    "  expect(res.getStatus()).to.be.within(200, 299);",
    `  expect(res.getBody().data.${member}).to.be.a("string");`,
    "});",
  ]);
}

function block(name: string, lines: readonly string[]): string {
  return `${name} {\n${lines.map((line) => `  ${line}`).join("\n")}\n}\n`;
}

function blocks(parts: readonly string[]): string {
  return parts.join("\n");
}

const SETTINGS = block("settings", ["encodeUrl: false", "followRedirects: false"]);
