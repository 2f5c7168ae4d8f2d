import { once } from "node:events";
import net from "node:net";
import tls from "node:tls";

/** What one connection has received, and what it does when the request is complete. */
export interface RawConnection {
  readonly socket: net.Socket;
  /** All bytes so far. */
  received(): Buffer;
  /** Settles once a whole request (head, and body by Content-Length) is here. */
  readonly request: Promise<void>;
  /** Settles when the other side is gone. */
  readonly closed: Promise<void>;
}

/** A server that speaks no protocol of its own: a test plays each connection byte by byte. */
export interface RawServer {
  readonly port: number;
  readonly connections: readonly RawConnection[];
  /** Settles once a client has connected. */
  readonly connected: Promise<void>;
  /** How many whole requests have arrived so far, over all connections. */
  requests(): number;
  /** Waits until every client has closed its connection, so that a leaked socket fails the test. */
  close(): Promise<void>;
}

/**
 * Starts a server on this computer at a free port.
 *
 * @param host  Another address than 127.0.0.1, such as `::1`.
 */
export async function rawServer(
  play: (connection: RawConnection) => void,
  secure?: tls.TlsOptions,
  host = "127.0.0.1",
): Promise<RawServer> {
  const connections: RawConnection[] = [];
  let reportConnected: () => void = () => {};
  const connected = new Promise<void>((resolve) => {
    reportConnected = resolve;
  });
  function accept(socket: net.Socket): void {
    const connection = watched(socket);
    connections.push(connection);
    reportConnected();
    play(connection);
  }
  const server = secure === undefined ? net.createServer(accept) : tls.createServer(secure, accept);
  server.on("tlsClientError", () => {});
  server.listen(0, host);
  await once(server, "listening");
  return {
    port: (server.address() as net.AddressInfo).port,
    connections,
    connected,
    requests: () => connections.reduce((sum, each) => sum + requestsIn(each.received()), 0),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function watched(socket: net.Socket): RawConnection {
  const chunks: Buffer[] = [];
  let size = 0;
  let end: number | null = null;
  const request = new Promise<void>((resolve) => {
    socket.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      end ??= requestEnd(Buffer.concat(chunks));
      if (end !== null && size >= end) resolve();
    });
  });
  socket.on("error", () => {});
  const closed = new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
  });
  return { socket, received: () => Buffer.concat(chunks), request, closed };
}

function requestsIn(bytes: Buffer): number {
  const end = requestEnd(bytes);
  return end === null || bytes.length < end ? 0 : 1 + requestsIn(bytes.subarray(end));
}

/** Where the first request ends (head, and body by Content-Length); `null` while its head is not whole. */
function requestEnd(bytes: Buffer): number | null {
  const head = bytes.indexOf("\r\n\r\n");
  if (head === -1) return null;
  const length = /\r\ncontent-length: *(\d+)/i.exec(bytes.subarray(0, head).toString("latin1"))?.[1] ?? "0";
  return head + 4 + Number(length);
}
