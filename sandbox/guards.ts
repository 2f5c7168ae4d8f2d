/** The facts of a request that decide whether it may come in at all. */
export type Knock = {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
};

/** Why a request is turned away; `misdirected` is for another host's name. */
export type TurnedAway = { readonly status: 403 | 421; readonly error: "foreign_site" | "misdirected" };

/**
 * Keeps out what any web page in a browser on this machine could send to a loopback port.
 *
 * A name that was pointed at 127.0.0.1 shows in `Host`; a page of another site in `Origin` or `Sec-Fetch-Site`, of which
 * `same-site` is another port of this machine. A link from outside the browser comes as `none`.
 *
 * @param authority  Where the sandbox listens, `127.0.0.1:1234`.
 */
export function turnedAway(knock: Knock, authority: string): TurnedAway | null {
  if (knock.host !== authority) return { status: 421, error: "misdirected" };
  const ownOrigin = knock.origin === undefined || knock.origin === `http://${authority}`;
  const ownSite =
    knock.fetchSite === undefined || knock.fetchSite === "same-origin" || knock.fetchSite === "none";
  return ownOrigin && ownSite ? null : { status: 403, error: "foreign_site" };
}
