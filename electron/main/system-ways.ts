import type { Session } from "electron";
import { readProxyList } from "../../adapters/proxy-list.ts";
import type { SystemWays } from "../../adapters/way.ts";

/**
 * What the system says of proxies, PAC scripts included, by Chromium's own resolver.
 *
 * Nothing else goes through that session's network: the calls themselves are made with Node's sockets.
 */
export function systemWays(session: Pick<Session, "resolveProxy">): SystemWays {
  return async (url) => readProxyList(await session.resolveProxy(url.href));
}
