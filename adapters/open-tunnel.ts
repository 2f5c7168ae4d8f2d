import http from "node:http";
import type { Socket } from "node:net";
import type { FailureCode } from "../core/transport.ts";
import type { CallProgress } from "./call-progress.ts";
import type { ProxyCredentials } from "./way.ts";

/** Where a tunnel is to lead, and whom it tells. */
export interface TunnelWish {
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  readonly credentials: ProxyCredentials | null;
  readonly progress: CallProgress;
  readonly opened: () => void;
  /** Called with a code, or with Node's error. */
  readonly failed: (reason: FailureCode | Error) => void;
}

/** Room for the proxy's answer, as for a host's. */
const HEADER_BYTES = 64 * 1024;

/**
 * Asks a proxy, over a connection that stands, to open the way to a host (CONNECT, RFC 9110, 9.3.6).
 *
 * The proxy learns the host's name and port and its own password, and nothing of the request.
 */
export function openTunnel(socket: Socket, wish: TunnelWish): void {
  const { host, port, credentials, progress, failed } = wish;
  const target = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  const outgoing = http.request({
    createConnection: () => socket,
    method: "CONNECT",
    path: target,
    // Node would write `Connection: close`, and some proxies would take it at its word.
    headers: ["Host", target, "Connection", "keep-alive", ...authorization(credentials)],
    maxHeaderSize: HEADER_BYTES,
    insecureHTTPParser: false,
  });
  outgoing.on("error", failed);
  outgoing.once("connect", (response, _socket, head: Buffer) => {
    const status = response.statusCode ?? 0;
    progress.proxyAnswered(status);
    if (status === 407) return failed("PROXY_AUTH");
    if (status < 200 || status >= 300) return failed("PROXY");
    progress.mark("tunnelledMs");
    if (head.length > 0) socket.unshift(head);
    wish.opened();
  });
  outgoing.end();
}

/** Basic authentication in UTF-8. Source: RFC 7617. */
function authorization(credentials: ProxyCredentials | null): readonly string[] {
  if (credentials === null) return [];
  const pair = `${credentials.user}:${credentials.password?.reveal() ?? ""}`;
  return ["Proxy-Authorization", `Basic ${Buffer.from(pair, "utf8").toString("base64")}`];
}
