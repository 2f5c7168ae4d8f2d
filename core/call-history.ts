import type { SessionPlace } from "./session.ts";
import type { FailureCode } from "./transport.ts";

/** A call that succeeded: a start that was accepted, or a query that told a state. The newest of its module. */
export interface Success {
  /** Wall time in ms. */
  readonly at: number;
  readonly how: "started" | "answered";
  readonly moduleRef: number | null;
  readonly moduleId: string;
  readonly moduleName: string;
}

/** How a call ended, as far as calls are compared. */
export type CallEnd =
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "failure"; readonly code: FailureCode };

/** A call that was made, to compare it with others. */
export interface PastCall {
  /** Wall time in ms when it was sent. */
  readonly at: number;
  readonly call: "start" | "query";
  readonly connectionId: number;
  readonly moduleId: string;
  readonly end: CallEnd;
}

/** What the history tells about calls to the address of a place. It dates things and proves none. */
export interface CallHistory {
  /** Of the place's connection, newest first, one for each module. */
  readonly successes: readonly Success[];
  /** False where the connection has more sessions than were looked at: “never” cannot be said then. */
  readonly whole: boolean;
  /** Wall time in ms of the first start of the place's module with the id that it has there; `null` when unknown. */
  readonly firstTriedAt: number | null;
  /** The newest calls to the address by whichever connection, newest first. */
  readonly calls: readonly PastCall[];
}

/** Which calls count: those to the same address, which for the built-in sandbox is another one in each run. */
export type HistoryPlace = Pick<
  SessionPlace,
  "connectionId" | "builtIn" | "baseUrl" | "moduleRef" | "moduleId"
>;

/** A history in which nothing has happened, and which says nothing: on the command line there is no other. */
export const NO_HISTORY: CallHistory = { successes: [], whole: false, firstTriedAt: null, calls: [] };
