import { ApiKey } from "../api-key.ts";
import { ok, type Result } from "../result.ts";
import { readAddress } from "./address.ts";
import {
  type BroughtFailure,
  type BroughtModule,
  type BroughtRemark,
  type Recognised,
  UNSAID,
} from "./brought.ts";
import { parametersFrom } from "./guess-parameter.ts";
import { readLooseJson } from "./loose-json.ts";
import type { RequestText } from "./request-text.ts";
import { secretsIn } from "./secrets-in-request.ts";
import { startMembers } from "./start-members.ts";
import { failAt, placeIn } from "./text-place.ts";

/** A request with the title that the text gives it. */
export interface TitledRequest extends RequestText {
  readonly title?: string;
}

/**
 * Makes modules of requests: one for each module that is called, with the parameters of its fullest start.
 *
 * Fails with `no_module` where no request is a call of the API, and where a body is no JSON.
 */
export function modulesFromRequests(
  text: string,
  requests: readonly TitledRequest[],
): Result<Recognised, BroughtFailure> {
  const found = new Map<string, BroughtModule>();
  const remarks: BroughtRemark[] = [];
  const secrets: string[] = [];
  const keys: { readonly key: string; readonly origin: string | null }[] = [];
  let others = 0;
  for (const request of requests) {
    const host = request.headers.find(({ name }) => name.toLowerCase() === "host")?.value ?? null;
    const address = readAddress(request.url, host);
    const seen = secretsIn(request);
    secrets.push(...seen.secrets, ...request.secrets);
    if (address.moduleId === null) {
      others++;
      continue;
    }
    if (seen.key !== null) keys.push({ key: seen.key, origin: address.baseUrl });
    if (seen.leftOut.length > 0) remarks.push({ kind: "left_out", names: seen.leftOut });
    remarks.push(...address.remarks, ...request.remarks);
    const body = address.ofSession ? ok(NOTHING) : bodyParameters(text, request);
    if (!body.ok) return body;
    remarks.push(...body.value.remarks);
    const place = `${address.baseUrl} ${address.moduleId}`;
    const before = found.get(place);
    if (before !== undefined && before.parameters.length >= body.value.parameters.length) continue;
    found.set(place, {
      connection: address.baseUrl,
      name: request.title ?? before?.name ?? "",
      moduleId: address.moduleId,
      ...UNSAID,
      parameters: body.value.parameters,
      from: {
        baseUrl: address.baseUrlFrom,
        moduleId: address.moduleId === "" ? null : address.moduleIdFrom,
        name: request.title === undefined ? null : "title",
      },
    });
  }
  const [first] = requests;
  if (found.size === 0 || first === undefined) return failAt(text, 0, { kind: "no_module" });
  if (others > 0) remarks.push({ kind: "other_requests", count: others });
  const modules = [...found.values()];
  const [key] = keys;
  return ok({
    brought: {
      form: first.form,
      connections: connectionsOf(modules),
      modules,
      remarks: distinct(remarks),
    },
    key: key === undefined ? null : { key: new ApiKey(key.key), origin: key.origin },
    secrets: [...new Set(secrets)].map((secret) => new ApiKey(secret)),
  });
}

/** One connection for each address that modules name. */
export function connectionsOf(modules: readonly BroughtModule[]) {
  const addresses = [...new Set(modules.flatMap(({ connection }) => connection ?? []))];
  return addresses.map((baseUrl) => ({ ref: baseUrl, name: "", baseUrl, environment: null, colour: null }));
}

/** The same remark once. */
export function distinct(remarks: readonly BroughtRemark[]): readonly BroughtRemark[] {
  return [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()];
}

type BodyParameters = ReturnType<typeof parametersFrom>;

const NOTHING: BodyParameters = { parameters: [], remarks: [] };

function bodyParameters(text: string, { body, form }: RequestText): Result<BodyParameters, BroughtFailure> {
  if (body === null || body.text.trim() === "") return ok(NOTHING);
  // Windows PowerShell 5 hands quotation marks on only where each has a backslash in front of it.
  const escaped = form === "curl_powershell" && /^\s*\{\s*\\"/.test(body.text);
  const json = escaped ? body.text.replace(/\\(\\*")/g, "$1") : body.text;
  const read = readLooseJson(json, { whole: body.whole });
  if (!read.ok) {
    const offset = offsetOf(json, read.error);
    return failAt(text, body.sourceAt(offset), { kind: read.error.kind });
  }
  const start = startMembers(read.value.node);
  if (start === null) return failAt(text, body.sourceAt(0), { kind: "json" });
  const { parameters, remarks } = parametersFrom(start.members);
  const repairs = read.value.repairs.map((repair) => ({
    ...repair,
    line: placeIn(text, body.sourceAt(lineOffset(json, repair.line))).line,
  }));
  return ok({ parameters, remarks: [...repairs, ...start.remarks, ...remarks] });
}

function offsetOf(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  return lineOffset(text, line) + column - 1;
}

function lineOffset(text: string, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed++) at = text.indexOf("\n", at) + 1;
  return at;
}
