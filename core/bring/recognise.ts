import { MAX_JSON_DEPTH } from "../json-text.ts";
import { fail, ok, type Result } from "../result.ts";
import { readAddress } from "./address.ts";
import { bashCommands } from "./bash-words.ts";
import {
  type BroughtFailure,
  MAX_BROUGHT,
  MAX_BROUGHT_MODULES,
  MAX_BROUGHT_PARAMETERS,
  type Recognised,
  UNSAID,
} from "./brought.ts";
import { cmdCommands } from "./cmd-words.ts";
import { curlRequest, isCurl } from "./curl.ts";
import { modulesFromRequests } from "./from-requests.ts";
import { parametersFrom } from "./guess-parameter.ts";
import { hasRequestLine, httpRequests } from "./http-text.ts";
import type { JsonNode } from "./json-node.ts";
import { readLooseJson } from "./loose-json.ts";
import { isJsonSchema, isOpenApi, readJsonSchema, readOpenApi } from "./openapi.ts";
import { isOwnFile, readOwnFile } from "./own-file.ts";
import { isPostman, readPostman } from "./postman.ts";
import { powershellRequests } from "./powershell-call.ts";
import type { RequestProblem, RequestText } from "./request-text.ts";
import type { OpenQuote, ShellCommand } from "./source-text.ts";
import { startMembers } from "./start-members.ts";
import { failAt } from "./text-place.ts";

/** Reads YAML; a reader for it is handed in, so that it is loaded only for a text that needs it. */
export type YamlReader = (text: string) => Result<JsonNode, BroughtFailure>;

/** True for a text that `recognise` needs a reader of YAML for: an OpenAPI document that is no JSON. */
export function needsYaml(text: string): boolean {
  return !/^\s*\{/.test(text) && /^["']?openapi["']?\s*:/m.test(text.slice(0, 100_000));
}

/**
 * Recognises what a text is and reads modules, connections and start parameters from it: a browser link, HTTP as in the
 * API's documents, calls of curl for bash, cmd and PowerShell, PowerShell's own calls, a JSON body, a Postman collection,
 * an OpenAPI document, a JSON Schema, our own files.
 *
 * Pure: nothing is fetched or run, no file is opened. Keys and other secrets are handed out apart.
 */
export function recognise(
  text: string,
  { readYaml = null }: { readonly readYaml?: YamlReader | null } = {},
): Result<Recognised, BroughtFailure> {
  if (text.trim() === "") return failAt(text, 0, { kind: "empty" });
  if (text.length > MAX_BROUGHT) return fail({ kind: "too_large", line: 1, column: 1, member: null });
  const read = recogniseForm(text, readYaml);
  if (!read.ok) return read;
  const { modules, connections } = read.value.brought;
  const tooMany =
    modules.length > MAX_BROUGHT_MODULES ||
    connections.length > MAX_BROUGHT_MODULES ||
    modules.some(({ parameters }) => parameters.length > MAX_BROUGHT_PARAMETERS);
  return tooMany ? failAt(text, 0, { kind: "too_many" }) : read;
}

function recogniseForm(text: string, readYaml: YamlReader | null): Result<Recognised, BroughtFailure> {
  if (/^[\s\u{feff}]*(?:\/\/.*\s*|\/\*[\s\S]*?\*\/\s*)*[{[]/u.test(text.slice(0, 10_000)))
    return fromJson(text);
  if (needsYaml(text) && readYaml !== null) {
    const node = readYaml(text);
    return node.ok ? fromDocument(text, node.value) : node;
  }
  if (/(?:^|[\s;|&(])(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr)\s/im.test(text))
    return fromPowerShell(text);
  if (/(?:^|[\s;|&(/\\])curl(?:\.exe)?[\s^`]/im.test(text)) return fromCurl(text);
  if (hasRequestLine(text)) return fromRequests(text, httpRequests(text));
  return fromLink(text);
}

function fromJson(text: string): Result<Recognised, BroughtFailure> {
  const read = readLooseJson(text);
  if (!read.ok) return read;
  const document = fromDocument(text, read.value.node);
  if (!document.ok) return document;
  const { brought } = document.value;
  const remarks = [...read.value.repairs, ...brought.remarks];
  return ok({ ...document.value, brought: { ...brought, remarks } });
}

function fromDocument(text: string, node: JsonNode): Result<Recognised, BroughtFailure> {
  if (isOwnFile(node)) return readOwnFile(text, node);
  if (isPostman(node)) return readPostman(text, node);
  if (isOpenApi(node)) return readOpenApi(text, node);
  if (isJsonSchema(node)) return readJsonSchema(text, node);
  const start = startMembers(node);
  if (start === null) return failAt(text, node.at, { kind: "unrecognised" });
  const { parameters, remarks } = parametersFrom(start.members);
  return ok({
    brought: {
      form: "json_body",
      connections: [],
      modules: [{ ...BLANK, parameters }],
      remarks: [...start.remarks, ...remarks],
    },
    key: null,
    secrets: [],
  });
}

const BLANK = {
  connection: null,
  name: "",
  moduleId: "",
  ...UNSAID,
  from: { baseUrl: null, moduleId: null, name: null },
} as const;

function fromLink(text: string): Result<Recognised, BroughtFailure> {
  const line = text.trim();
  const address = /\s/.test(line) ? null : readAddress(line);
  if (address?.moduleId == null) return failAt(text, text.search(/\S/), { kind: "unrecognised" });
  const request = {
    form: "link",
    method: "GET",
    url: line,
    headers: [],
    body: null,
    remarks: [],
    secrets: [],
  } as const;
  return modulesFromRequests(text, [request]);
}

/** Reads a call of curl for the shell that its quotation marks belong to, the likeliest first. */
function fromCurl(text: string): Result<Recognised, BroughtFailure> {
  const readers = { bash: fromBash, cmd: fromCmd, powershell: fromPowerShell } as const;
  const results = shellsByLikelihood(text).map((shell) => readers[shell](text));
  const [first] = results;
  // What is open or flawed in one shell may pass in another and mean less. Only doubled marks are worth that: cmd's way.
  const isFlawed = first?.ok === false && ["quote_open", "json"].includes(first.error.kind);
  const best = isFlawed && !text.includes('""') ? first : results.find((result) => result.ok);
  return best ?? first ?? failAt(text, 0, { kind: "unrecognised" });
}

function shellsByLikelihood(text: string): readonly ("bash" | "cmd" | "powershell")[] {
  const single = /(?:^|[\s=])\$?'/.test(text);
  // An option behind a continued line is cmd's, whatever marks stand in a value.
  if (/\s\^[ \t]*\r?\n\s*-/.test(text)) return ["cmd", "bash", "powershell"];
  if (/\^[ \t]*\r?\n|\s\^"/.test(text) && !single) return ["cmd", "bash", "powershell"];
  const powershell = /`[ \t]*\r?\n|\$env:|^\s*\$\w+\s*=|@['"]\s*\r?\n|curl\.exe/im.test(text);
  if (powershell) return ["powershell", "cmd", "bash"];
  if (/\\\r?\n|<<|\$'/.test(text) || single) return ["bash", "powershell", "cmd"];
  if (/%[A-Za-z_]\w*%/.test(text)) return ["cmd", "bash", "powershell"];
  return ["bash", "cmd", "powershell"];
}

function fromBash(text: string): Result<Recognised, BroughtFailure> {
  return fromRequests(text, curlRequests(bashCommands(text), "curl_bash"));
}

function fromCmd(text: string): Result<Recognised, BroughtFailure> {
  return fromRequests(text, curlRequests(cmdCommands(text), "curl_cmd"));
}

function fromPowerShell(text: string): Result<Recognised, BroughtFailure> {
  return fromRequests(text, powershellRequests(text));
}

function curlRequests(
  commands: Result<readonly ShellCommand[], OpenQuote>,
  form: "curl_bash" | "curl_cmd",
): Result<readonly RequestText[], RequestProblem> {
  if (!commands.ok) return commands;
  const requests: RequestText[] = [];
  for (const command of commands.value) {
    if (!command.words.some((word) => isCurl(word.text))) continue;
    const request = curlRequest(command, form);
    if (!request.ok) return request;
    requests.push(request.value);
  }
  return ok(requests);
}

function fromRequests(
  text: string,
  requests: Result<readonly RequestText[], RequestProblem>,
): Result<Recognised, BroughtFailure> {
  return requests.ok
    ? modulesFromRequests(text, requests.value)
    : failAt(text, requests.error.at, { kind: requests.error.kind });
}

/** How deep a document may nest; the same for JSON and YAML. */
export const MAX_BROUGHT_DEPTH = MAX_JSON_DEPTH;
