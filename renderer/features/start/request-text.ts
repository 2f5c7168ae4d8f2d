import type { HttpRequest } from "../../../core/http-request.ts";

/** A request as text, the way HTTP writes it: what “Copy request” puts on the clipboard. The key stays masked. */
export function requestText({ method, url, headers, body }: HttpRequest): string {
  const lines = [`${method} ${url}`, ...headers.map(({ name, value }) => `${name}: ${value}`)];
  return `${lines.join("\n")}\n${body === null ? "" : `\n${body}`}`;
}

/** A URL in pieces that each begin with `/`, so that it can break there and nowhere else. */
export function urlPieces(url: string): readonly string[] {
  const [, origin = "", path = ""] = /^([a-z]+:\/\/[^/]*)(.*)$/i.exec(url) ?? ["", url, ""];
  return [origin, ...(path.match(/\/[^/]*/g) ?? [])].filter((piece) => piece !== "");
}

/** How many bytes a body is on the wire; `null` for none. */
export function byteCount(body: string | null): number | null {
  return body === null ? null : new TextEncoder().encode(body).length;
}
