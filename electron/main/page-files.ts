import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { languageOf, type Speech } from "../../core/words/speech.ts";

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
  "trusted-types 'none'",
].join("; ");

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** An answer in the form that Electron's protocols take. */
export interface PageAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: Buffer;
}

/**
 * Answers a request for one of the built pages' files. A path is looked up as it is spelt: nothing is decoded, and only
 * plain names directly in the folder or its `assets/` are answered, so no `..` of any spelling can arrive.
 *
 * A page says in its first tag what is spoken, so that it needs not ask before it shows itself.
 *
 * @param folder  `out/renderer`.
 */
export async function answerPage(folder: string, address: string, speech: Speech): Promise<PageAnswer> {
  const { host, pathname } = new URL(address);
  const type = MEDIA_TYPES[extname(pathname)];
  if (host !== "bundle" || type === undefined || !/^\/(assets\/)?[\w.-]+$/.test(pathname)) return NOT_FOUND;
  try {
    const file = await readFile(join(folder, pathname));
    const data =
      type === MEDIA_TYPES[".html"] ? Buffer.from(speakingPage(file.toString("utf8"), speech)) : file;
    return {
      statusCode: 200,
      headers: {
        "Content-Type": type,
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
      },
      data,
    };
  } catch {
    return NOT_FOUND;
  }
}

const NOT_FOUND: PageAnswer = { statusCode: 404, headers: {}, data: Buffer.alloc(0) };

/** Only words of ours and BCP 47 get here: there is nothing to escape. */
function speakingPage(html: string, { dictionary, locale, times }: Speech): string {
  const said = `lang="${languageOf(dictionary)}" data-words="${dictionary}" data-locale="${locale}" data-times="${times}"`;
  return html.replace('<html lang="en"', `<html ${said}`);
}
