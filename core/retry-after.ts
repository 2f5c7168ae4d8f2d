import type { Header } from "./http-request.ts";

/** The longest wait that a server can ask for: an hour. A larger wish is cut to it, so that it cannot stall a watch. */
export const MAX_RETRY_AFTER_MS = 3_600_000;

/**
 * How long a server asks to wait, in ms from `now`, from 0 to `MAX_RETRY_AFTER_MS`; `null` when it does not say.
 *
 * Reads seconds and HTTP dates; of several the longest counts; a date in the past is 0; nonsense is passed over.
 * Source: RFC 9110, 10.2.3.
 */
export function retryAfterMs(headers: readonly Header[], now: number): number | null {
  const waits = headers
    .filter((header) => header.name.toLowerCase() === "retry-after")
    .flatMap((header) => {
      const wait = waitOf(header.value.trim(), now);
      return wait === null ? [] : [Math.min(Math.max(wait, 0), MAX_RETRY_AFTER_MS)];
    });
  return waits.length === 0 ? null : Math.max(...waits);
}

function waitOf(value: string, now: number): number | null {
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // The third of HTTP's date forms names no zone and means GMT.
  const text = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/.test(value)
    ? `${value} GMT`
    : value;
  if (!/^[A-Z][a-z]{2,8},? .*GMT$/.test(text)) return null;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : date - now;
}
