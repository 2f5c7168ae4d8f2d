import type { ConnectionChecker } from "../core/connection-check.ts";
import type { Transport } from "../core/transport.ts";
import { checkConnection } from "./check-connection.ts";
import { RunningCall } from "./running-call.ts";
import { trustKeeper } from "./trust.ts";
import { directly, type SystemWays } from "./way.ts";

/** What a transport can be given beyond the defaults. */
export interface NodeTransportOptions {
  /** Roots to trust beside Node's and the system's, as PEM texts. */
  readonly extraRoots?: readonly string[];
  /** What the system, or the environment, says of proxies. Default: there are none. */
  readonly systemWays?: SystemWays;
}

/**
 * Makes the transport over Node's own sockets, the same in the app, on the command line and in tests.
 *
 * Each call has a connection of its own; http goes to this computer only. See the port for what it never does.
 */
export function nodeTransport({
  extraRoots = [],
  systemWays = directly,
}: NodeTransportOptions = {}): Transport & ConnectionChecker {
  const surroundings = { trustFor: trustKeeper(extraRoots), systemWays };
  return {
    send: (request, options) => RunningCall.run(request, options, { ...surroundings, witness: null }),
    check: (baseUrl, options) => checkConnection(baseUrl, options, surroundings),
  };
}
