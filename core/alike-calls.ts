import type { CallEnd, PastCall } from "./call-history.ts";
import { refusalOf } from "./refusal-causes.ts";
import type { Session } from "./session.ts";

/** So many equal ends in a row are worth saying. */
const ENOUGH = 3;

/** The newest calls to an address, or those of one module there, all of which ended alike, and badly. */
export interface AlikeCalls {
  /** `module`: calls of other modules ended otherwise in between. */
  readonly scope: "address" | "module";
  readonly end: CallEnd;
  readonly count: number;
  /** Wall time in ms of the first of them. */
  readonly since: number;
  /** How many modules they went to, and with how many connections: what they do not share is hardly the cause. */
  readonly modules: number;
  readonly connections: number;
}

/**
 * Tells whether the newest calls (newest first) all ended alike, at least three of them, and else whether those of the
 * module did; `null` where neither is so.
 *
 * @param looked.end  Only this end is worth saying: the one that a person looks at.
 */
export function alikeCalls(
  calls: readonly PastCall[],
  looked: { readonly moduleId: string; readonly end: CallEnd },
): AlikeCalls | null {
  const ofModule = calls.filter(({ moduleId }) => moduleId === looked.moduleId);
  return alike(calls, looked.end, "address") ?? alike(ofModule, looked.end, "module");
}

function alike(calls: readonly PastCall[], wanted: CallEnd, scope: AlikeCalls["scope"]): AlikeCalls | null {
  const [newest] = calls;
  if (newest === undefined || isSuccess(newest.end) || !isSame(newest.end, wanted)) return null;
  const other = calls.findIndex(({ end }) => !isSame(end, newest.end));
  const row = other === -1 ? calls : calls.slice(0, other);
  if (row.length < ENOUGH) return null;
  return {
    scope,
    end: newest.end,
    count: row.length,
    since: Math.min(...row.map(({ at }) => at)),
    modules: new Set(row.map(({ moduleId }) => moduleId)).size,
    connections: new Set(row.map(({ connectionId }) => connectionId)).size,
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
