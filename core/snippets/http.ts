import { snippets as words } from "../words/en/snippets.ts";
import { escapeQuote, spellUnits, unicodeEscape } from "./quoting.ts";
import { KEY_VARIABLE, type SnippetRequest } from "./snippet.ts";
import { LOOP_CONFIRMATIONS, LOOP_WAITS } from "./waits.ts";

/**
 * A request file for editors and httpyac, which run what stands between two braces.
 *
 * A body that holds braces or line breaks is therefore a text of httpyac's own script; any other stands as it is.
 */
export function http({ url, body, wait }: SnippetRequest): string {
  const { before, data } = handOver(body);
  const name = wait ? "# @name started\n" : "";
  const start = `${before}${name}# @no-redirect
POST ${url}
Authorization: Bearer {{$processEnv ${KEY_VARIABLE}}}
Content-Type: application/json
${data === "" ? "" : `\n${data}\n`}`;
  return wait ? `# ${words.loopByHttpYac}\n${start}${loop(url)}` : start;
}

function handOver(body: string | null): { readonly before: string; readonly data: string } {
  if (body === null) return { before: "", data: "" };
  const plain = body.startsWith("{") && !body.includes("{{") && spellUnits(body, () => "") === body;
  if (plain) return { before: "", data: body };
  const text = spellUnits(escapeQuote(body, "'"), unicodeEscape)
    .replaceAll("{", "\\u007b")
    .replaceAll("}", "\\u007d");
  const script = `# ${words.forHttpYac}\n{{@request\n  request.body = '${text}';\n}}\n`;
  return { before: script, data: "" };
}

function loop(url: string): string {
  return `
{{
  exports.loop = { state: '', count: 0, wait: 0, ended: false };
}}

###
# @ref started
# @no-redirect
# @loop while !loop.ended
GET ${url}/{{encodeURIComponent(started.data.sessionId)}}
Authorization: Bearer {{$processEnv ${KEY_VARIABLE}}}
Accept: application/json

{{
  const ok = response.statusCode >= 200 && response.statusCode < 300;
  const known = ok && response.parsedBody?.data?.state;
  const state = known || 'HTTP ' + response.statusCode;
  loop.count = state === loop.state ? loop.count + 1 : 1;
  loop.state = state;
  if (loop.count === 1) console.info(state);
  if (loop.count === 1 && state === 'waiting_for_input') console.info('${words.openInBrowser}', response.parsedBody.links?.browser);
  const denied = ['unknown', 'HTTP 401', 'HTTP 403', 'HTTP 404', 'HTTP 410'].includes(state);
  loop.ended = state === 'completed' || state === 'fatal_errored' || (denied && loop.count === ${LOOP_CONFIRMATIONS});
  const [first, growth, longest] = !known
    ? [${LOOP_WAITS.trouble}]
    : state === 'waiting_for_input' ? [${LOOP_WAITS.waiting}] : [${LOOP_WAITS.working}];
  loop.wait = loop.count === 1 ? first : Math.min(loop.wait * growth, longest);
  if (!loop.ended) await new Promise((done) => setTimeout(done, loop.wait * 1000));
}}
`;
}
