import type { ApiKey } from "../core/api-key.ts";
import { isLoopback } from "../core/loopback.ts";
import type { CallNetwork } from "../core/transport.ts";

/** What a proxy is told with Basic authentication; without a password an empty one. */
export interface ProxyCredentials {
  readonly user: string;
  readonly password: ApiKey | null;
}

/** A proxy that CONNECT is spoken with. `origin` is `http://…` or, for a secured connection to it, `https://…`. */
export interface ProxyWay {
  readonly kind: "proxy";
  readonly origin: string;
  readonly credentials: ProxyCredentials | null;
}

/** One way from this computer to a host. `unsupported`: a proxy that is not spoken here, such as SOCKS. */
export type Way =
  | { readonly kind: "direct" }
  | ProxyWay
  | { readonly kind: "unsupported"; readonly scheme: string };

/** What the system, or the environment, says of the way to a host: the ways to try, in order. Never asked for loopback. */
export type SystemWays = (url: URL) => readonly Way[] | Promise<readonly Way[]>;

const DIRECT: readonly Way[] = [{ kind: "direct" }];

/** No proxy anywhere. */
export const directly: SystemWays = () => DIRECT;

/**
 * The ways to a host by a connection's network settings, to be tried in order as long as no byte can have left.
 *
 * http goes to this computer alone and therefore through no proxy, which would read the key. The system's proxy never
 * carries what is meant for this computer; a proxy of the person's own choice carries every https call.
 */
export function waysTo(
  url: URL,
  network: CallNetwork | undefined,
  systemWays: SystemWays,
): readonly Way[] | Promise<readonly Way[]> {
  const choice = network?.settings.proxy ?? { kind: "system" };
  if (url.protocol === "http:" || choice.kind === "none") return DIRECT;
  if (choice.kind === "own") {
    return [withCredentials({ kind: "proxy", origin: choice.url, credentials: null }, network)];
  }
  if (isLoopback(url.hostname)) return DIRECT;
  const ways = systemWays(url);
  return ways instanceof Promise ? ways.then((all) => completed(all, network)) : completed(ways, network);
}

/** An empty list means that nothing stands in between. */
function completed(ways: readonly Way[], network: CallNetwork | undefined): readonly Way[] {
  return ways.length === 0
    ? DIRECT
    : ways.map((way) => (way.kind === "proxy" ? withCredentials(way, network) : way));
}

/** What came with the proxy's own address counts before the connection's settings. */
function withCredentials(way: ProxyWay, network: CallNetwork | undefined): ProxyWay {
  const user = network?.settings.proxyUser ?? null;
  if (way.credentials !== null || network === undefined || user === null) return way;
  return { ...way, credentials: { user, password: network.proxyPassword(way.origin) } };
}
