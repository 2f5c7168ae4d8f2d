import net from "node:net";
import tls from "node:tls";
import { isLoopback } from "../core/loopback.ts";
import type { FailureCode } from "../core/transport.ts";
import type { CallProgress } from "./call-progress.ts";
import type { CallWitness } from "./call-witness.ts";
import { failureCode } from "./failure-code.ts";
import { openTunnel } from "./open-tunnel.ts";
import type { Trust } from "./trust.ts";
import type { ProxyWay } from "./way.ts";

/** Where to connect and how, and who wants to know how far it came. */
export interface SocketWish {
  readonly url: URL;
  /** `null`: directly. */
  readonly proxy: ProxyWay | null;
  readonly trust: Trust;
  readonly progress: CallProgress;
  readonly witness: CallWitness | null;
  /** Called once the connection to the host stands, and is secured for https. Until then nothing was written to it. */
  readonly ready: (socket: net.Socket) => void;
  /** Called at most once, and not after `ready`. */
  readonly failed: (code: FailureCode) => void;
}

/** A connection that is being opened. */
export interface Opening {
  /** Closes whatever is open; nothing is told any more. */
  destroy(): void;
}

/** How long one address of several gets before the next is tried. Node's own 250 ms is too short for slow links. */
const ADDRESS_ATTEMPT_MS = 1_000;

/**
 * Opens a connection of its own for one call, directly or through a proxy's tunnel.
 *
 * The request is written only after `ready`, so that an answer to "may a byte have left?" is exact, and so that no key
 * reaches a server whose certificate was not accepted.
 */
export function openSocket(wish: SocketWish): Opening {
  const { url, proxy, trust, progress, witness, ready } = wish;
  const open: net.Socket[] = [];
  let over = false;

  function failed(error: unknown): void {
    if (over) return;
    over = true;
    wish.failed(typeof error === "string" ? (error as FailureCode) : failureCode(error, progress.phase));
  }

  /** Its errors are heard to the end: one that comes late must not end the process. */
  function watched(socket: net.Socket): net.Socket {
    open.push(socket);
    socket.on("error", failed);
    return socket;
  }

  function secure(over: net.Socket | null): void {
    const socket = tls.connect({
      ...(over === null ? addressOf(url) : { socket: over, host: bareHost(url) }),
      ...secureOptions(url, trust.host()),
    });
    if (witness !== null) witness.secured(socket);
    if (over === null) markConnect(socket);
    watched(socket).once("secureConnect", () => {
      progress.mark("securedMs");
      stands(socket);
    });
  }

  function stands(socket: net.Socket): void {
    if (over) return;
    over = true;
    ready(socket);
  }

  function markConnect(socket: net.Socket, connected: () => void = () => {}): void {
    const { url: to } = proxy === null ? { url } : { url: new URL(proxy.origin) };
    if (net.isIP(bareHost(to)) !== 0) progress.mark("resolvedMs");
    socket.on("lookup", (error: Error | null, address: string | undefined) => {
      if (error !== null) return;
      progress.mark("resolvedMs");
      if (address !== undefined) witness?.resolved(address);
    });
    socket.once("connect", () => {
      progress.mark("connectedMs");
      witness?.connected(socket);
      connected();
    });
  }

  function throughProxy(way: ProxyWay): void {
    const to = new URL(way.origin);
    const tunnelled = (socket: net.Socket) => {
      const ask = () =>
        openTunnel(socket, {
          host: bareHost(url),
          port: portOf(url),
          credentials: way.credentials,
          progress,
          opened: () => {
            if (!over) secure(socket);
          },
          failed,
        });
      return ask;
    };
    if (to.protocol === "http:") {
      const socket = net.connect(addressOf(to));
      markConnect(watched(socket), tunnelled(socket));
      return;
    }
    const socket = tls.connect({ ...addressOf(to), ...secureOptions(to, trust.proxy()) });
    markConnect(watched(socket));
    socket.once("secureConnect", tunnelled(socket));
  }

  if (proxy !== null) throughProxy(proxy);
  else if (url.protocol === "https:") secure(null);
  else {
    const socket = net.connect(addressOf(url));
    markConnect(watched(socket), () => stands(socket));
  }
  return {
    destroy() {
      over = true;
      for (const socket of open) socket.destroy();
    },
  };
}

function secureOptions(url: URL, secureContext: tls.SecureContext): tls.ConnectionOptions {
  const host = bareHost(url);
  return {
    secureContext,
    // Said aloud, because NODE_TLS_REJECT_UNAUTHORIZED=0 would otherwise turn the check off.
    rejectUnauthorized: true,
    ALPNProtocols: ["http/1.1"],
    ...(net.isIP(host) === 0 ? { servername: host } : {}),
  };
}

function addressOf(url: URL) {
  const host = bareHost(url);
  return {
    host,
    port: portOf(url),
    noDelay: true,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
    ...(isLoopback(url.hostname) && net.isIP(host) === 0 ? { lookup: loopbackOnly } : {}),
  };
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, "$1");
}

function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
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
