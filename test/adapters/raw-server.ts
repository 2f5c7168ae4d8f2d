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
  /** Waits until every client has closed its connection, so that a leaked socket fails the test. */
  close(): Promise<void>;
}

/** Starts a server on 127.0.0.1 at a free port. */
export async function rawServer(
  play: (connection: RawConnection) => void,
  secure?: tls.TlsOptions,
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
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as net.AddressInfo).port,
    connections,
    connected,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function watched(socket: net.Socket): RawConnection {
  const chunks: Buffer[] = [];
  const request = new Promise<void>((resolve) => {
    socket.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      if (isWhole(Buffer.concat(chunks))) resolve();
    });
  });
  socket.on("error", () => {});
  const closed = new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
  });
  return { socket, received: () => Buffer.concat(chunks), request, closed };
}

function isWhole(bytes: Buffer): boolean {
  const end = bytes.indexOf("\r\n\r\n");
  if (end === -1) return false;
  const length = /\r\ncontent-length: *(\d+)/i.exec(bytes.subarray(0, end).toString("latin1"))?.[1] ?? "0";
  return bytes.length >= end + 4 + Number(length);
}
