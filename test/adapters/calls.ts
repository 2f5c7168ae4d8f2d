import { afterEach } from "vitest";
import { nodeTransport } from "../../adapters/http-transport.ts";
import { ApiKey } from "../../core/api-key.ts";
import { type HttpRequest, queryRequest, startRequest } from "../../core/http-request.ts";
import type { CallFailure, CallLimits, HttpAnswer, SendOptions } from "../../core/transport.ts";
import { type RawConnection, type RawServer, rawServer } from "./raw-server.ts";

/** A key that would be seen at once wherever it does not belong. */
export const KEY = new ApiKey("canary-7f3a9c$&$1");

const servers: RawServer[] = [];

/** Ends the servers of a test file after each test; a connection that the transport left open makes that hang. */
export function closeServersAfterEach(): void {
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
}

/** A raw server that is closed with the test. */
export async function serverThat(
  play: (connection: RawConnection) => void,
  ...secure: Parameters<typeof rawServer> extends [unknown, ...infer Rest] ? Rest : never
): Promise<RawServer> {
  const server = await rawServer(play, ...secure);
  servers.push(server);
  return server;
}

/** A raw server that answers each whole request with these pieces, then does `after`. */
export function serverAnswering(
  pieces: string | Buffer,
  after: (connection: RawConnection) => void = () => {},
): Promise<RawServer> {
  return serverThat(async (connection) => {
    await connection.request;
    connection.socket.write(pieces, () => after(connection));
  });
}

/** The query of session `s` of module `m` at a server. */
export function queryOf({ port }: Pick<RawServer, "port">, origin = "http://127.0.0.1"): HttpRequest {
  return queryRequest({ baseUrl: `${origin}:${port}`, moduleId: "m" }, "s");
}

/** A start of module `m` at a server. */
export function startOf({ port }: Pick<RawServer, "port">, body: string | null = null): HttpRequest {
  return startRequest({ baseUrl: `http://127.0.0.1:${port}`, moduleId: "m" }, body);
}

/** Sends with the test's key. */
export function send(
  request: HttpRequest,
  options: Partial<SendOptions> = {},
): Promise<HttpAnswer | CallFailure> {
  return nodeTransport().send(request, { key: KEY, ...options });
}

/** Sends, and expects a failure. */
export async function failureOf(
  request: HttpRequest,
  limits: Partial<CallLimits> = {},
  signal?: AbortSignal,
): Promise<CallFailure> {
  const result = await send(request, { limits, ...(signal === undefined ? {} : { signal }) });
  if (result.kind !== "failure") throw new Error(`answered ${result.status}`);
  return result;
}

/** Sends, and expects an answer. */
export async function answerOf(
  request: HttpRequest,
  options: Partial<SendOptions> = {},
): Promise<HttpAnswer> {
  const result = await send(request, options);
  if (result.kind !== "answer") throw new Error(`failed with ${result.code}`);
  return result;
}
