import { MASKED_KEY } from "./api-key.ts";
import type { Header } from "./http-request.ts";

/**
 * The headers whose values are kept, shown and exported. Of every other the name alone is, with a mask for its value:
 * nobody can know what a header of that name carries.
 */
const KEPT = new Set(
  `accept accept-encoding accept-language accept-ranges access-control-allow-headers access-control-allow-methods
  access-control-allow-origin age allow alt-svc cache-control cf-cache-status cf-ray connection content-disposition
  content-encoding content-language content-length content-range content-security-policy content-type
  cross-origin-opener-policy cross-origin-resource-policy date deprecation etag expires host keep-alive last-modified
  permissions-policy pragma proxy-connection referrer-policy retry-after server server-timing strict-transport-security
  sunset trailer transfer-encoding upgrade user-agent vary via warning x-amzn-requestid x-amz-cf-id x-amz-request-id
  x-cache x-content-type-options x-correlation-id x-frame-options x-powered-by x-request-id x-response-time x-robots-tag
  x-runtime x-xss-protection request-id correlation-id traceparent`.split(/\s+/),
);

/** Limits of a rate, under any of their names: `X-RateLimit-Remaining`, `RateLimit-Reset`. */
const RATE_LIMIT = /^(?:x-)?ratelimit(?:-[a-z-]+)?$/;

/** What of a challenge says why a call was refused; nonces and tickets are none of these. */
const CHALLENGE_PARAMETERS = new Set([
  "realm",
  "charset",
  "error",
  "error_description",
  "scope",
  "algorithm",
]);

/** Headers as they are kept: see `KEPT`. Names, order and how often each stands there are as they came. */
export function keptHeaders(headers: readonly Header[]): readonly Header[] {
  const kept = headers.map((header) => ({ name: header.name, value: keptValue(header) }));
  return kept.every(({ value }, at) => value === headers[at]?.value) ? headers : kept;
}

function keptValue({ name, value }: Header): string {
  const lower = name.toLowerCase();
  if (KEPT.has(lower) || RATE_LIMIT.test(lower)) return value;
  if (lower === "authorization") {
    return value.startsWith("Bearer ") ? `Bearer ${MASKED_KEY}` : MASKED_KEY;
  }
  if (lower === "location" || lower === "content-location") return keptAddress(value);
  if (lower === "www-authenticate" || lower === "proxy-authenticate") return keptChallenge(value);
  return MASKED_KEY;
}

/** Where to, without user information, and of a query and a fragment only that there is one. */
function keptAddress(value: string): string {
  const [, before = "", behind = ""] = /^([^?#]*)(.*)$/s.exec(value) ?? [];
  const where = before.replace(/^((?:[a-z][a-z0-9+.-]*:)?[\\/]{2})[^\\/]*@/i, `$1${MASKED_KEY}@`);
  return behind === "" ? where : `${where}${behind.charAt(0)}${behind.length > 1 ? MASKED_KEY : ""}`;
}

/** Schemes and the parameters that explain them: `Bearer realm="x", error="invalid_token"`. */
function keptChallenge(value: string): string {
  return value.replace(
    /([A-Za-z0-9!#$%&'*+.^_`|~-]+)(\s*=\s*)("(?:[^"\\]|\\.)*"?|[^\s,="]+)|(?<=[^\s,]\s+)[^\s,=]+=*(?=\s*(?:,|$))/g,
    (whole, parameter: string | undefined, equals: string | undefined) =>
      parameter !== undefined && CHALLENGE_PARAMETERS.has(parameter.toLowerCase())
        ? whole
        : parameter === undefined
          ? MASKED_KEY
          : `${parameter}${equals}${MASKED_KEY}`,
  );
}
