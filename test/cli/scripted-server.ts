import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a server does with a request: an answer, or whatever it likes with the response. */
export type Act =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | ((response: ServerResponse, request: SeenRequest) => void);

export interface ScriptedServer {
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  /** Resolves when this many requests have arrived in full. */
  readonly arrived: (count: number) => Promise<void>;
}

const closers: (() => Promise<void>)[] = [];

afterAll(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** A server on loopback that answers by a script: request after request, the last act for all that follow. */
export async function serve(...acts: readonly [Act, ...Act[]]): Promise<ScriptedServer> {
  const requests: SeenRequest[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const { method = "", url: path = "", headers } = incoming;
      const request = { method, path, headers, body: Buffer.concat(chunks).toString("utf8") };
      const act = acts[Math.min(requests.length, acts.length - 1)] ?? acts[0];
      requests.push(request);
      for (const look of waiting) look();
      if (typeof act === "function") return act(response, request);
      const body = typeof act.body === "string" ? act.body : JSON.stringify(act.body ?? {});
      response.writeHead(act.status, { "Content-Type": "application/json", ...act.headers }).end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closers.push(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    arrived: (count) =>
      new Promise((done) => {
        const look = () => {
          if (requests.length >= count) done();
        };
        waiting.add(look);
        look();
      }),
  };
}

export const SESSION = "C0jz_2J6RmOLoB8DyXPs9Q";
export const MODULE = "oITwNKIrRdS0A0TFVPP54g";
export const LINK = `https://app.bryter.test/s/${MODULE}/sessions/${SESSION}`;

/** The start's answer of the API text. */
export const ACCEPTED: Act = {
  status: 201,
  body: { data: { sessionId: SESSION }, links: { self: "/x", browser: LINK } },
};

/** A query's answer with a state. */
export function told(state: string): Act {
  return { status: 200, body: { data: { state }, links: { browser: LINK } } };
}

/** Takes the request and never answers. */
export const SILENCE: Act = () => undefined;

/** Takes the request and cuts the connection. */
export const CUT: Act = (response) => {
  response.destroy();
};
