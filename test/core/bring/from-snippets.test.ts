import { describe, expect, it } from "vitest";
import { startRequest } from "../../../core/http-request.ts";
import { makeSnippet } from "../../../core/snippets/make-snippet.ts";
import { buildStartBody } from "../../../core/start-body.ts";
import { BODIES } from "../../snippets/corpus.ts";
import { problemOf, recognised } from "./brought-by.ts";

const ADDRESS = { baseUrl: "https://acme.example.com", moduleId: "oITwNKIrRdS0A0TFVPP54g" };
const LANGUAGES = ["curl", "curl-cmd", "curl-powershell", "powershell", "http"] as const;

/** What comes back written the app's own way: raw JSON that a person laid out or escaped, and a body without parameters. */
const REWRITTEN: readonly { readonly sent: string; readonly again: string | null }[] = [
  { sent: start('"\\u0041\\/\\b\\f"'), again: start('"A/\\b\\f"') },
  { sent: start('{ "a" : [ 1, 2.50, null ] }'), again: start('{"a":[1,2.50,null]}') },
  { sent: start('{\n  "pretty": true,\n\t"tab": "x"\r\n}'), again: start('{"pretty":true,"tab":"x"}') },
  { sent: '{"data":{"startParameters":{}}}', again: null },
];

function start(json: string): string {
  return `{"data":{"startParameters":{"p0":${json}}}}`;
}

/** The body that a snippet comes back with; the test ends where anything else of it differs. */
function cameBack(text: string): string | null {
  const { brought, key, secrets } = recognised(text);
  const [module, ...others] = brought.modules;
  if (module === undefined || others.length > 0) throw new Error(`${brought.modules.length} modules`);
  expect([key, secrets]).toEqual([null, []]);
  expect(module.connection).toBe(ADDRESS.baseUrl);
  expect(startRequest({ baseUrl: module.connection ?? "", moduleId: module.moduleId }, null).url).toBe(
    startRequest(ADDRESS, null).url,
  );
  const odd = brought.remarks.filter(({ kind }) => !["repaired", "flat_body"].includes(kind));
  expect(odd).toEqual([]);
  const values = module.parameters.map(({ value }) => value ?? ({ kind: "omitted" } as const));
  return buildStartBody(module.parameters, values).text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe.each(LANGUAGES)(
  "[httpsnippet] a snippet for %s, pasted, is the start it was made of",
  (language) => {
    it.each(BODIES.map((body, index) => [index, body] as const))(
      "body %i of the hostile corpus",
      (_, body) => {
        const { text } = makeSnippet(language, { address: ADDRESS, body, wait: false });
        const sent = body?.replace(/\p{Surrogate}/gu, "\ufffd") ?? null;
        if (sent !== null && !isJson(sent)) {
          expect(problemOf(text).kind).toBe("json");
          return;
        }
        const again = cameBack(text);
        if (again !== sent) expect({ again, sent }).toEqual(REWRITTEN.find((pair) => pair.sent === sent));
      },
    );

    it("with the loop that waits for its end", () => {
      const body = start('"John Doe"');
      expect(cameBack(makeSnippet(language, { address: ADDRESS, body, wait: true }).text)).toBe(body);
    });
  },
);

describe("[camunda 18578, prefect 9374] a body that was copied as JSON comes back with every value", () => {
  const bodies = BODIES.flatMap((body) => (body !== null && isJson(body) ? [body] : []));
  it.each(bodies.map((body, index) => [index, body] as const))("body %i of the hostile corpus", (_, body) => {
    const { brought } = recognised(body);
    const parameters = brought.modules[0]?.parameters ?? [];
    const values = parameters.map(({ value }) => value ?? ({ kind: "omitted" } as const));
    const again = buildStartBody(parameters, values).text;
    if (again !== body) expect({ again, sent: body }).toEqual(REWRITTEN.find(({ sent }) => sent === body));
  });
});
