import type { CallEnd, PastCall } from "./call-history.ts";

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

/** Tells whether the newest calls (newest first) all ended alike, at least three of them; `null` where they did not. */
export function alikeCalls(calls: readonly PastCall[]): AlikeCalls | null {
  const [newest] = calls;
  if (newest === undefined || isSuccess(newest.end)) return null;
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
