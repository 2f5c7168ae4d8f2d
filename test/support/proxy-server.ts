import { once } from "node:events";
import net from "node:net";
import tls from "node:tls";

/** What a proxy does with a CONNECT: a status line's number (`tunnel` for 200 and the way), or something worse. */
export type ProxyPlay =
  | { readonly kind: "tunnel" }
  | { readonly kind: "answer"; readonly head: string }
  | { readonly kind: "hang" }
  | { readonly kind: "reset" }
  | { readonly kind: "close" };

/** A proxy on 127.0.0.1 that speaks CONNECT and nothing else. */
export interface ProxyServer {
  readonly port: number;
  readonly origin: string;
  /** The head of each request so far. */
  readonly heads: readonly string[];
  /** Ends it, and with it every connection. */
  close(): Promise<void>;
}

/**
 * Starts a proxy. Every tunnel ends at `to`, a port of this computer, whatever host was named: no test goes further.
 */
export async function proxyServer(
  { play, to = 0 }: { readonly play: ProxyPlay; readonly to?: number },
  secure?: tls.TlsOptions,
): Promise<ProxyServer> {
  const heads: string[] = [];
  const open = new Set<net.Socket>();
  function accept(client: net.Socket): void {
    open.add(client);
    client.on("error", () => {});
    client.once("close", () => open.delete(client));
    let received = "";
    client.on("data", function read(chunk: Buffer) {
      received += chunk.toString("latin1");
      if (!received.includes("\r\n\r\n")) return;
      client.off("data", read);
      heads.push(received);
      carryOut(client);
    });
  }
  function carryOut(client: net.Socket): void {
    if (play.kind === "answer") client.write(play.head);
    else if (play.kind === "close") client.end();
    else if (play.kind === "reset") {
      // A connection inside TLS has no reset of its own.
      if (client instanceof tls.TLSSocket) client.destroy();
      else client.resetAndDestroy();
    } else if (play.kind === "tunnel") {
      const host = net.connect({ host: "127.0.0.1", port: to });
      open.add(host);
      host.on("error", () => client.destroy());
      host.once("connect", () => {
        client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        client.pipe(host).pipe(client);
      });
    }
  }
  const server = secure === undefined ? net.createServer(accept) : tls.createServer(secure, accept);
  server.on("tlsClientError", () => {});
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  return {
    port,
    origin: `${secure === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    heads,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
