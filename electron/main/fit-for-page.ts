import type { KnownSecrets } from "../../core/known-secrets.ts";
import type { BenchEvent } from "../bridge/events.ts";
import { EVENT_SCHEMA } from "../bridge/replies/event-schema.ts";
import { misfit } from "./misfit.ts";

/**
 * Gives what the page may be told of an event: every secret masked, and nothing that an event does not have.
 *
 * @returns `null` for what does not fit, which is a bug of ours and told as such: the page learns of the same thing the
 * next time it asks.
 */
export function fitForPage(
  event: BenchEvent,
  secrets: KnownSecrets,
  onBug: (error: unknown) => void,
): BenchEvent | null {
  const masked = secrets.mask(event);
  const parsed = EVENT_SCHEMA.safeParse(masked);
  if (parsed.success) return masked;
  onBug(misfit(`The event ${event.kind}`, parsed.error));
  return null;
}
