import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { protocol, type Session } from "electron";

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

/**
 * What the page may do: run and style itself with its own files, and talk to nobody.
 *
 * Source: research into the means that a hostile text in an answer could have, docs/architecture.md#the-page.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Names the page's scheme. Before the app is ready, once. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the built pages to one session. A path is looked up as it is spelt: nothing is decoded, no `..` can arrive.
 *
 * @param folder  `out/renderer`.
 */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle("app", async (request) => {
    const url = new URL(request.url);
    const path = url.pathname;
    const type = MEDIA_TYPES[extname(path)];
    if (url.host !== "bundle" || type === undefined || !/^\/(assets\/)?[\w.-]+$/.test(path))
      return notFound();
    try {
      return new Response(new Uint8Array(await readFile(join(folder, path))), {
        headers: {
          "Content-Type": type,
          "Content-Security-Policy": CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options": "nosniff",
          "Cross-Origin-Opener-Policy": "same-origin",
          "Cross-Origin-Resource-Policy": "same-origin",
        },
      });
    } catch {
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response("", { status: 404 });
}
