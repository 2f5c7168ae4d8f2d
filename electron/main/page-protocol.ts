import { protocol, type Session } from "electron";
import { answerPage } from "./page-files.ts";

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

/** Serves the built pages to one session. `folder` is `out/renderer`. */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle("app", (request) => answerPage(folder, request.url));
}
