/**
 * Tells whether a host name can only mean this computer: `localhost`, `*.localhost`, 127.0.0.0/8 or `[::1]`.
 *
 * @param hostname  As `URL.hostname` gives it: lower case, IPv6 in brackets, IPv4 normalised.
 */
export function isLoopback(hostname: string): boolean {
  if (hostname === "localhost" || hostname.endsWith(".localhost")) return true;
  return hostname === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}

/** Tells whether an address leads to this computer itself, which needs no network. What is no address does not. */
export function isHere(url: string): boolean {
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}
