import { protocol, type Session } from "electron";
import { devServer } from "./dev-server.ts";
import { answerPage } from "./page-files.ts";
import { speech } from "./spoken.ts";

/** Where the page lives. A scheme of its own instead of `file:`, so that it has an origin and a strict policy. */
const PAGE_ORIGIN = "app://bundle";

/**
 * Where a page is loaded from: our own files, or in an unpacked app under `npm run dev` the developer's server.
 *
 * @param devServer  Address of that server, on loopback; `undefined` outside `npm run dev`.
 */
export function pageAddress(file: string, devServer: string | undefined): string {
  return `${devServer ?? PAGE_ORIGIN}/${file}`;
}

/** Names the page's scheme. Before the app is ready, once. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** A proxy that nobody is: what is sent there is refused by the system at once. */
const NOWHERE = {
  mode: "fixed_servers",
  proxyRules: "127.0.0.1:1",
  proxyBypassRules: "<-loopback>",
} as const;

/**
 * Serves the built pages to one session, and leads everything else that its pages could send nowhere.
 *
 * The content security policy has no word for WebRTC that Chromium obeys, which reaches hosts past it over TCP. No page
 * is answered before its session is cut off. `folder` is `out/renderer`. Settles when the first file has been answered.
 */
export function servePages(session: Session, folder: string): Promise<void> {
  const cutOff = devServer() === undefined ? session.setProxy(NOWHERE) : Promise.resolve();
  return new Promise((resolve) => {
    // Not `protocol.handle`: its Request and Response bring a whole HTTP client into main before the first byte, and
    // pass each file through streams. Deprecated, and there in every Electron that the app is made for.
    session.protocol.registerBufferProtocol("app", (request, answer) => {
      void cutOff
        .then(() => answerPage(folder, request.url, speech()))
        .then((page) => answer({ ...page }))
        // Once Electron has taken the answer.
        .then(() => setImmediate(resolve));
    });
  });
}
