import type { CallEnd, PastCall } from "./call-history.ts";
import { refusalOf } from "./refusal-causes.ts";
import type { Session } from "./session.ts";

/** So many equal ends in a row are worth saying. */
const ENOUGH = 3;

/** The newest calls to an address, all of which ended alike, and badly. */
export interface AlikeCalls {
  readonly end: CallEnd;
  readonly count: number;
  /** Wall time in ms of the first of them. */
  readonly since: number;
  /** How many modules they went to, and with how many connections: what they do not share is hardly the cause. */
  readonly modules: number;
  readonly connections: number;
}

/**
 * Tells whether the newest calls (newest first) all ended alike, at least three of them; `null` where they did not.
 *
 * @param wanted  Only this end is worth saying: the one that a person looks at.
 */
export function alikeCalls(calls: readonly PastCall[], wanted: CallEnd): AlikeCalls | null {
  const [newest] = calls;
  if (newest === undefined || isSuccess(newest.end) || !isSame(newest.end, wanted)) return null;
  const other = calls.findIndex(({ end }) => !isSame(end, newest.end));
  const alike = other === -1 ? calls : calls.slice(0, other);
  if (alike.length < ENOUGH) return null;
  return {
    end: newest.end,
    count: alike.length,
    since: Math.min(...alike.map(({ at }) => at)),
    modules: new Set(alike.map(({ moduleId }) => moduleId)).size,
    connections: new Set(alike.map(({ connectionId }) => connectionId)).size,
  };
}

function isSuccess(end: CallEnd): boolean {
  return end.kind === "status" && end.status >= 200 && end.status < 300;
}

function isSame(a: CallEnd, b: CallEnd): boolean {
  if (a.kind === "status") return b.kind === "status" && a.status === b.status;
  return b.kind === "failure" && a.code === b.code;
}

/** How the last call of a session ended, when it ended badly: of its start, or of the query that its watching stumbles over. */
export function lastEnd({ origin, watch }: Pick<Session, "origin" | "watch">): CallEnd | null {
  const refusal = refusalOf({ origin, watch });
  if (refusal !== null) return { kind: "status", status: refusal.status };
  if (watch.kind === "backing_off") {
    return watch.trouble.kind === "no_answer" ? { kind: "failure", code: watch.trouble.code } : null;
  }
  if (origin.kind !== "started") return null;
  const { outcome } = origin;
  if (outcome.kind === "not_sent") return { kind: "failure", code: outcome.code };
  if (outcome.kind !== "in_doubt") return null;
  const { doubt } = outcome;
  if (doubt.kind === "no_answer") return { kind: "failure", code: doubt.code };
  return doubt.kind === "server_error" ? { kind: "status", status: doubt.status } : null;
}
