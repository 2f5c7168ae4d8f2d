import type { Way } from "./way.ts";

const SCHEMES: Readonly<Record<string, "http" | "https" | undefined>> = {
  PROXY: "http",
  HTTP: "http",
  HTTPS: "https",
};

/**
 * Reads what a PAC script, or Chromium's resolver, answers: `PROXY a:3128; HTTPS b:443; SOCKS c:1080; DIRECT`.
 *
 * What makes no sense is passed over; an empty list means directly.
 */
export function readProxyList(text: string): readonly Way[] {
  return text
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .flatMap(wayOf);
}

function wayOf(entry: string): readonly Way[] {
  const [word = "", address = ""] = entry.split(/\s+/);
  const kind = word.toUpperCase();
  if (kind === "DIRECT") return [{ kind: "direct" }];
  const scheme = SCHEMES[kind];
  if (scheme === undefined) {
    return address === "" ? [] : [{ kind: "unsupported", scheme: kind.toLowerCase() }];
  }
  const url = `${scheme}://${address}`;
  if (address === "" || !URL.canParse(url)) return [];
  return [{ kind: "proxy", origin: new URL(url).origin, credentials: null }];
}
