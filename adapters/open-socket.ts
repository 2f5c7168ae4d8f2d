import net from "node:net";
import tls from "node:tls";
import { isLoopback } from "../core/loopback.ts";
import type { CallProgress } from "./call-progress.ts";

/** Where to connect, and who wants to know how far it came. */
export interface SocketWish {
  readonly url: URL;
  /** Asked only for https. */
  readonly trust: () => tls.SecureContext;
  readonly progress: CallProgress;
  /** Called once the connection stands, and is secured for https. Until then nothing was written to it. */
  readonly ready: () => void;
}

/** How long one address of several gets before the next is tried. Node's own 250 ms is too short for slow links. */
const ADDRESS_ATTEMPT_MS = 1_000;

/**
 * Opens a connection of its own for one call. Errors come as the socket's own `error` event.
 *
 * The request is written only after `ready`, so that an answer to "may a byte have left?" is exact, and so that no key
 * reaches a server whose certificate was not accepted.
 */
export function openSocket({ url, trust, progress, ready }: SocketWish): net.Socket {
  const secure = url.protocol === "https:";
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const where = {
    host,
    port: url.port === "" ? (secure ? 443 : 80) : Number(url.port),
    noDelay: true,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
    ...(isLoopback(url.hostname) && net.isIP(host) === 0 ? { lookup: loopbackOnly } : {}),
  };
  const socket = secure
    ? tls.connect({
        ...where,
        secureContext: trust(),
        // Said aloud, because NODE_TLS_REJECT_UNAUTHORIZED=0 would otherwise turn the check off.
        rejectUnauthorized: true,
        ALPNProtocols: ["http/1.1"],
        ...(net.isIP(host) === 0 ? { servername: host } : {}),
      })
    : net.connect(where);
  if (net.isIP(host) !== 0) progress.mark("resolvedMs");
  socket.once("lookup", (error) => {
    if (error === null) progress.mark("resolvedMs");
  });
  socket.once("connect", () => {
    progress.mark("connectedMs");
    if (!secure) ready();
  });
  socket.once("secureConnect", () => {
    progress.mark("securedMs");
    ready();
  });
  return socket;
}

/**
 * Names that mean this computer are not asked of any name server: an answer from outside would send a key over plain
 * http to another computer. Source: RFC 6761, 6.3.
 */
const loopbackOnly: net.LookupFunction = (_hostname, options, callback) => {
  const addresses = [
    { address: "127.0.0.1", family: 4 },
    { address: "::1", family: 6 },
  ];
  process.nextTick(() => {
    if (options.all === true) callback(null, addresses);
    else callback(null, "127.0.0.1", 4);
  });
};
