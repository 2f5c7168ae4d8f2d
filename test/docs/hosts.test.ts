import { expect, it } from "vitest";
import { read, sources } from "./documents.ts";

/**
 * Which of our own files can reach a network, and what for. Beside them only Electron itself could, which
 * test/e2e/hardening.e2e.ts watches.
 */
const REACHES: Readonly<Record<string, string>> = {
  "adapters/http-exchange.ts": "the two calls, on a socket that is open",
  "adapters/open-socket.ts": "the connection's host, or its proxy",
  "adapters/open-tunnel.ts": "the way through a proxy",
  "adapters/trust.ts": "certificates, no network",
  "adapters/system-roots.ts": "certificates, no network",
  "adapters/environment-proxy.ts": "telling an address from a name, no network",
  "core/snippets/javascript.ts": "writes a fetch into code that is handed on, and calls none",
  "electron/main/updates/electron-updater.ts": "downloads from the feed, through the gate",
  "electron/main/updates/fetch-feed.ts": "reads the feed, through the gate",
  "electron/main/system-events.ts": "asks the system whether there is a network, and no host",
  "sandbox/server.ts": "listens on this computer",
  "sandbox/page-assets.ts": "the sandbox's page in a browser asks the sandbox",
};

/** Ways to a network: Node's modules (types aside), a browser's means, Electron's. */
const WAYS = [
  /^import (?!type\b)[^;]*from "node:(net|tls|http|https|http2|dgram|dns|dns\/promises|inspector)"/m,
  /\brequire\(["'](node:)?(net|tls|https?|http2|dgram|dns)["']\)/,
  /\bfetch\(/,
  /\bnew (WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection|WebTransport)\b/,
  /\bsendBeacon\(/,
  /^import (?!type\b)[^;]*from "electron-updater"/m,
  /import [^;]*\b(net|autoUpdater|crashReporter)\b[^;]*from "electron"/,
];

const SHIPPED = /^(core|adapters|sandbox|cli|electron|renderer)\//;

it("only the files that are listed can reach a network", () => {
  const reaching = sources().filter((file) => SHIPPED.test(file) && WAYS.some((way) => way.test(read(file))));
  expect(reaching.toSorted()).toEqual(Object.keys(REACHES).toSorted());
});
