import type { Session } from "./session.ts";
import { statusClass } from "./status-class.ts";

/** A call that the server answered with no. */
export interface Refusal {
  readonly call: "start" | "query";
  readonly status: number;
}

/** What a refusal may come from. The first six are what a 404 can mean here. Source: docs/api-notes.md#404. */
export const CAUSES = [
  "module_id",
  "access_setting",
  "key_scope",
  "key",
  "host",
  "retention",
  "session_id",
  "gateway",
  "body_json",
  "parameter_names",
  "parameter_values",
  "own_calls",
  "shared_limit",
] as const;

/**
 * One of `CAUSES`.
 *
 * `key`: wrong, revoked or expired. `key_scope`: good, but for another environment or module. `gateway`: something
 * between here and the service refused, not the service.
 */
export type Cause = (typeof CAUSES)[number];

/** What a refusal can come from, in the order in which it is told while nothing more is known; empty for one that is plain. */
export function causesOf({ call, status }: Refusal): readonly Cause[] {
  switch (statusClass(status)) {
    case "not_found":
      return call === "start"
        ? ["module_id", "access_setting", "key_scope", "key", "host", "retention"]
        : ["retention", "session_id", "access_setting", "key_scope", "key", "module_id", "host"];
    case "unauthorised":
    case "forbidden":
      return ["key", "key_scope", "gateway", "host"];
    case "gone":
      return call === "start"
        ? ["access_setting", "module_id", "host", "retention"]
        : ["retention", "access_setting", "module_id", "host"];
    case "bad_request":
    case "bad_values":
      return call === "start" ? ["body_json", "parameter_names", "parameter_values", "gateway"] : [];
    case "throttled":
      return ["own_calls", "shared_limit"];
    default:
      return [];
  }
}

/** The refusal that a session stands at: of its start, or of the query that its watching stumbles over; `null` for none. */
export function refusalOf({ origin, watch }: Pick<Session, "origin" | "watch">): Refusal | null {
  if (origin.kind === "started" && origin.outcome.kind === "refused") {
    return { call: "start", status: origin.outcome.status };
  }
  if (watch.kind === "denied") return { call: "query", status: watch.status };
  if (watch.kind === "paused" && watch.reason.kind === "denied") {
    return { call: "query", status: watch.reason.status };
  }
  if (watch.kind === "backing_off" && watch.trouble.kind === "status") {
    return { call: "query", status: watch.trouble.status };
  }
  return null;
}
