import type { Result } from "../result.ts";
import { bracedVariables } from "./braced-variables.ts";
import type { BroughtFailure, Recognised } from "./brought.ts";
import { modulesFromRequests, type TitledRequest } from "./from-requests.ts";
import { itemsOf, type JsonNode, memberOf, nodeAt, textOf } from "./json-node.ts";

/** How deep folders may nest. */
const MAX_FOLDERS = 20;

/** True for a Postman collection of version 2. */
export function isPostman(node: JsonNode): boolean {
  const schema = textOf(nodeAt(node, "info", "schema")) ?? "";
  return (
    /getpostman\.com|postman.*collection/i.test(schema) ||
    (nodeAt(node, "info", "_postman_id") !== undefined && memberOf(node, "item") !== undefined)
  );
}

/**
 * Reads a Postman collection: the starts in it, in all its folders, with the collection's variables filled in. Scripts
 * and examples are not read.
 *
 * Source: Postman Collection Format v2.1.0.
 */
export function readPostman(text: string, node: JsonNode): Result<Recognised, BroughtFailure> {
  const variables = new Map(
    itemsOf(memberOf(node, "variable")).map((variable) => [
      textOf(memberOf(variable, "key")) ?? textOf(memberOf(variable, "id")) ?? "",
      scalar(memberOf(variable, "value")),
    ]),
  );
  const fill = bracedVariables(variables);
  const requests = requestsIn(node, { fill, auth: memberOf(node, "auth"), depth: 0 });
  return modulesFromRequests(text, requests);
}

interface Around {
  readonly fill: (given: string) => string;
  /** Inherited from the folder or the collection. */
  readonly auth: JsonNode | undefined;
  readonly depth: number;
}

function requestsIn(node: JsonNode, around: Around): readonly TitledRequest[] {
  if (around.depth > MAX_FOLDERS) return [];
  return itemsOf(memberOf(node, "item")).flatMap((item) => {
    const auth = memberOf(item, "auth") ?? around.auth;
    const request = memberOf(item, "request");
    if (request === undefined) return requestsIn(item, { ...around, auth, depth: around.depth + 1 });
    return [requestOf(item, request, { ...around, auth })];
  });
}

function requestOf(item: JsonNode, request: JsonNode, { fill, auth }: Around): TitledRequest {
  const headers = itemsOf(memberOf(request, "header"))
    .filter((header) => !isOff(header))
    .map((header) => ({
      name: textOf(memberOf(header, "key")) ?? "",
      value: fill(textOf(memberOf(header, "value")) ?? ""),
    }));
  const token = tokenOf(memberOf(request, "auth") ?? auth);
  if (token !== null) headers.push({ name: "Authorization", value: `Bearer ${fill(token)}` });
  const raw = memberOf(nodeAt(request, "body"), "raw");
  const rawText = textOf(raw);
  const title = textOf(memberOf(item, "name"));
  return {
    form: "postman",
    method: textOf(memberOf(request, "method")) ?? "GET",
    url: fill(addressOf(request)),
    headers,
    // A flaw within the text of a JSON string is told at that string: its lines are not the file's.
    body: rawText === undefined ? null : { text: fill(rawText), sourceAt: () => raw?.at ?? 0, whole: true },
    remarks: [],
    secrets: [],
    ...(title === undefined ? {} : { title }),
  };
}

function addressOf(request: JsonNode): string {
  const url = typeof request === "object" && request.kind === "string" ? request : memberOf(request, "url");
  const whole = textOf(url) ?? textOf(memberOf(url, "raw"));
  if (whole !== undefined) return whole;
  const host = itemsOf(memberOf(url, "host")).map(scalar).join(".");
  const path = itemsOf(memberOf(url, "path")).map(scalar).join("/");
  return host === "" ? "" : `${textOf(memberOf(url, "protocol")) ?? "https"}://${host}/${path}`;
}

function tokenOf(auth: JsonNode | undefined): string | null {
  if (textOf(memberOf(auth, "type")) !== "bearer") return null;
  const bearer = memberOf(auth, "bearer");
  const item = itemsOf(bearer).find((each) => textOf(memberOf(each, "key")) === "token");
  return textOf(memberOf(item, "value")) ?? textOf(memberOf(bearer, "token")) ?? null;
}

function isOff(header: JsonNode): boolean {
  const disabled = memberOf(header, "disabled");
  return disabled?.kind === "word" && disabled.word === "true";
}

function scalar(node: JsonNode | undefined): string {
  if (node?.kind === "number") return node.raw;
  return node?.kind === "word" ? node.word : (textOf(node) ?? "");
}
