import { nodeTransport } from "../../../adapters/http-transport.ts";
import type { SystemWays, Way } from "../../../adapters/way.ts";
import { DEFAULT_NETWORK, type NetworkSettings } from "../../../core/network.ts";
import type { CallNetwork } from "../../../core/transport.ts";
import { makeIdentity } from "../../support/certificates.ts";
import { type ProxyPlay, type ProxyServer, proxyServer } from "../../support/proxy-server.ts";
import { canaryKey } from "../canary.ts";
import type { Call, Fault, Scene } from "../fault.ts";
import { answers, freePort, http, type Play, server } from "../scenes.ts";

const SHORT = 150;
const authority = makeIdentity({ name: "Proxy test authority", issuer: null, authority: true });
const stranger = makeIdentity({ name: "A stranger's authority", issuer: null, authority: true });
const here = { dnsNames: ["service.invalid"], addresses: ["127.0.0.1"] };
const good = makeIdentity({ name: "good", issuer: authority, ...here });
const bad = makeIdentity({ name: "bad", issuer: stranger, ...here });
const PASSWORD = canaryKey();

const GOOD = { start: "accepted S", query: "state running" } as const;

function notSent(code: string, phase: string): Pick<Fault, "start" | "query" | "requests"> {
  return { start: `not sent ${code} ${phase}`, query: `trouble ${code} ${phase}`, requests: 0 };
}

function networkOf(settings: Partial<NetworkSettings>): CallNetwork {
  return {
    settings: { ...DEFAULT_NETWORK, proxyUser: "me", ...settings },
    proxyPassword: () => PASSWORD,
    keyPassphrase: null,
  };
}

interface Wish {
  readonly proxy: ProxyPlay;
  /** What the host does behind the proxy. */
  readonly host?: Play;
  readonly hostIdentity?: typeof good;
  readonly proxyIdentity?: typeof good;
}

/** A service that only a proxy of the person's own choice knows the way to. */
function behind({ proxy: play, host = answers(http()), hostIdentity = good, proxyIdentity }: Wish) {
  return async (call: Call): Promise<Scene> => {
    const scene = await server(host, { secure: { key: hostIdentity.key, cert: hostIdentity.cert } })(call);
    const port = Number(new URL(scene.baseUrl).port);
    const proxy = await proxyServer(
      { play, to: port },
      proxyIdentity === undefined ? undefined : { key: proxyIdentity.key, cert: proxyIdentity.cert },
    );
    return {
      ...scene,
      baseUrl: `https://service.invalid:${port}`,
      transport: nodeTransport({ extraRoots: [authority.cert] }),
      network: networkOf({ proxy: { kind: "own", url: proxy.origin } }),
      overheard: () => proxy.heads,
      secrets: [PASSWORD],
      close: async () => {
        await proxy.close();
        await scene.close();
      },
    };
  };
}

/** The system tells these ways; the last one may lead to a real proxy. */
function ways(make: (proxy: ProxyServer) => SystemWays | readonly Way[]) {
  return async (call: Call): Promise<Scene> => {
    const scene = await behind({ proxy: { kind: "tunnel" } })(call);
    const port = Number(new URL(scene.baseUrl).port);
    const proxy = await proxyServer({ play: { kind: "tunnel" }, to: port });
    const made = make(proxy);
    const systemWays: SystemWays = typeof made === "function" ? made : () => made;
    return {
      ...scene,
      network: networkOf({}),
      overheard: () => proxy.heads,
      transport: nodeTransport({ extraRoots: [authority.cert], systemWays }),
      close: async () => {
        await proxy.close();
        await scene.close();
      },
    };
  };
}

function says(head: string): Wish {
  return { proxy: { kind: "answer", head } };
}

const through = (origin: string): Way => ({ kind: "proxy", origin, credentials: null });

/** Faults of a proxy in between. Whatever it does, the key never reaches it. */
export const PROXIES: readonly Fault[] = [
  { name: "a proxy that does as it should", arrange: behind({ proxy: { kind: "tunnel" } }), ...GOOD },
  {
    name: "the proxy wants another name or password",
    arrange: behind(says("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n")),
    ...notSent("PROXY_AUTH", "proxy"),
  },
  {
    name: "the proxy refuses CONNECT",
    arrange: behind(says("HTTP/1.1 403 No\r\n\r\n")),
    ...notSent("PROXY", "proxy"),
  },
  {
    name: "the proxy does not reach the host",
    arrange: behind(says("HTTP/1.1 502 Bad\r\n\r\n")),
    ...notSent("PROXY", "proxy"),
  },
  {
    name: "the proxy points elsewhere",
    arrange: behind(says("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n")),
    ...notSent("PROXY", "proxy"),
  },
  {
    name: "the proxy shows a page of its own",
    arrange: behind(says("HTTP/1.1 511 Sign in\r\nContent-Length: 4\r\n\r\nhere")),
    ...notSent("PROXY", "proxy"),
  },
  { name: "the proxy is none", arrange: behind(says("SSH-2.0-x\r\n\r\n")), ...notSent("PROTOCOL", "proxy") },
  {
    name: "the proxy's answer never ends",
    arrange: behind(says("HTTP/1.1 200 Con")),
    ...notSent("TIMEOUT_CONNECT", "proxy"),
    limits: { connectMs: SHORT },
    tookMs: [SHORT, SHORT],
  },
  {
    name: "the proxy never answers",
    arrange: behind({ proxy: { kind: "hang" } }),
    ...notSent("TIMEOUT_CONNECT", "proxy"),
    limits: { connectMs: SHORT },
    tookMs: [SHORT, SHORT],
  },
  {
    name: "the proxy resets CONNECT",
    arrange: behind({ proxy: { kind: "reset" } }),
    ...notSent("RESET", "proxy"),
  },
  {
    name: "the proxy ends CONNECT",
    arrange: behind({ proxy: { kind: "close" } }),
    ...notSent("RESET", "proxy"),
  },
  {
    name: "the proxy is not there",
    arrange: async (call) => {
      const scene = await behind({ proxy: { kind: "hang" } })(call);
      const url = `http://127.0.0.1:${await freePort()}`;
      return { ...scene, network: networkOf({ proxy: { kind: "own", url } }) };
    },
    ...notSent("REFUSED", "proxy"),
  },
  {
    name: "the proxy's name does not exist",
    arrange: async (call) => {
      const scene = await behind({ proxy: { kind: "hang" } })(call);
      const url = `http://${"n".repeat(64)}.invalid`;
      return { ...scene, network: networkOf({ proxy: { kind: "own", url } }) };
    },
    ...notSent("DNS", "proxy"),
  },
  {
    name: "a secured proxy that nobody trusts",
    arrange: behind({ proxy: { kind: "tunnel" }, proxyIdentity: bad }),
    ...notSent("TLS_UNTRUSTED", "proxy"),
  },
  {
    name: "a secured proxy that is trusted",
    arrange: behind({ proxy: { kind: "tunnel" }, proxyIdentity: good }),
    ...GOOD,
  },
  {
    name: "a host behind the proxy that nobody trusts: the proxy reads along",
    arrange: behind({ proxy: { kind: "tunnel" }, hostIdentity: bad }),
    ...notSent("TLS_UNTRUSTED", "tls"),
  },
  {
    name: "the tunnel is cut after the request",
    arrange: behind({
      proxy: { kind: "tunnel" },
      host: async ({ request, socket }) => {
        await request;
        socket.destroy();
      },
    }),
    start: "in doubt RESET wait",
    query: "trouble RESET wait",
  },
  {
    name: "the system names a proxy that is not spoken here",
    arrange: ways(() => [{ kind: "unsupported", scheme: "socks5" }]),
    ...notSent("PROXY_KIND", "proxy"),
  },
  {
    name: "the system never says which proxy",
    arrange: ways(() => () => new Promise<never>(() => {})),
    ...notSent("TIMEOUT_CONNECT", "proxy"),
    limits: { connectMs: SHORT },
    tookMs: [SHORT, SHORT],
  },
  {
    name: "the system's first proxy is not there, the second one is",
    arrange: async (call) => {
      const gone = through(`http://127.0.0.1:${await freePort()}`);
      return ways(({ origin }) => [gone, through(origin)])(call);
    },
    ...GOOD,
  },
];
