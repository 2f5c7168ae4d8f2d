import { once } from "node:events";
import net from "node:net";
import type { TlsOptions } from "node:tls";
import type { Transport } from "../../core/transport.ts";
import { type RawConnection, rawServer } from "../adapters/raw-server.ts";
import type { Call, Scene } from "./fault.ts";

/** What a server does with a connection. */
export type Play = (connection: RawConnection, call: Call) => unknown;

/** How a server that plays is set up. */
export interface ServerWish {
  readonly secure?: TlsOptions;
  /** Default `http://127.0.0.1`. */
  readonly origin?: string;
  /** Where it listens; default 127.0.0.1. */
  readonly host?: string;
  readonly transport?: Transport;
}

/** A scene with one server that plays each connection. */
export function server(
  play: Play,
  { secure, origin = "http://127.0.0.1", host, transport }: ServerWish = {},
): (call: Call) => Promise<Scene> {
  return async (call) => {
    const raw = await rawServer((connection) => void play(connection, call), secure, host);
    return {
      baseUrl: `${origin}:${raw.port}`,
      requests: raw.requests,
      heard: () => raw.connections.map((connection) => connection.received()),
      close,
      ...(transport === undefined ? {} : { transport }),
    };

    /** A server that stopped reading would not notice that the other side has gone. */
    function close(): Promise<void> {
      for (const { socket } of raw.connections) socket.resume();
      return raw.close();
    }
  };
}

/** A server that answers each whole request with these bytes, then does what `after` says. */
export function answering(
  bytes: string | Uint8Array,
  after: Play = () => {},
): (call: Call) => Promise<Scene> {
  return server(answers(bytes, after));
}

/** Answers a whole request with these bytes. */
export function answers(bytes: string | Uint8Array, after: Play = () => {}): Play {
  return async (connection, call) => {
    await connection.request;
    connection.socket.write(bytes, () => after(connection, call));
  };
}

/** The connection is cut by a reset. */
export function reset({ socket }: RawConnection): void {
  socket.resetAndDestroy();
}

/** The connection is ended in good manners. */
export function end({ socket }: RawConnection): void {
  socket.end();
}

/** Writes again and again, as fast as it is read or at a beat in ms, until the other side has gone. */
export function withoutEnd(piece: string | Uint8Array, everyMs: number | null = null): Play {
  return ({ socket }) => {
    if (everyMs !== null) {
      const beat = setInterval(() => socket.write(piece), everyMs);
      socket.once("close", () => clearInterval(beat));
      return;
    }
    const pour = () => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on("drain", pour);
    pour();
  };
}

/** Nobody is there. */
export function nobody(baseUrl: string): (call: Call) => Promise<Scene> {
  return async () => ({ baseUrl, requests: () => 0, close: async () => {} });
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** An answer both calls can read: it names session `S` and says that it is running. */
export const GOOD_BODY = '{"data":{"sessionId":"S","state":"running"},"links":{}}';

/** A whole answer. */
export function http(
  body: string | Uint8Array = GOOD_BODY,
  {
    status = "200 OK",
    headers = [],
  }: { readonly status?: string; readonly headers?: readonly string[] } = {},
): Buffer {
  const bytes = Buffer.from(body);
  const head = [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${bytes.length}`, "", ""].join("\r\n");
  return Buffer.concat([Buffer.from(head, "latin1"), bytes]);
}
