import type { ExtraField } from "../core/answers.ts";
import type { Header } from "../core/http-request.ts";
import type { Trouble } from "../core/query-outcome.ts";
import type { StartOutcome } from "../core/start-outcome.ts";
import type { ExitCode, ExitName } from "./exit-codes.ts";

/** What a session's answer says beside its state or id. */
interface Told {
  readonly browserLink: string | null;
  /** What the answer holds beyond the API text, as raw JSON texts. */
  readonly extra: readonly ExtraField[];
}

/** A start is about to be sent. `body` is the very string; the key in `headers` is a mask. */
interface StartingEvent {
  readonly event: "starting";
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body: string | null;
}

/** A start was accepted. */
interface StartedEvent extends Told {
  readonly event: "started";
  readonly at: number;
  readonly outcome: "accepted";
  readonly status: number;
  readonly sessionId: string;
  readonly message: string;
}

/** A query told a state. */
export interface ObservedEvent extends Told {
  readonly event: "observed";
  readonly at: number;
  /** When the query was sent: the state was true at some moment from then to `at`. */
  readonly askedAt: number;
  readonly sessionId: string;
  /** As it came. */
  readonly state: string;
  /** True when this command had not seen this state right before; so also for the first. */
  readonly changed: boolean;
  /** `null` when no query follows. */
  readonly nextQueryInMs: number | null;
}

/** A start that was not accepted. */
export interface StartTroubleEvent {
  readonly event: "trouble";
  readonly at: number;
  readonly call: "start";
  readonly outcome: Exclude<StartOutcome["kind"], "accepted">;
  readonly detail: StartOutcome;
  readonly message: string;
  readonly next: readonly string[];
}

/** A query that told no state. It says nothing about the session. */
interface QueryTroubleEvent {
  readonly event: "trouble";
  readonly at: number;
  readonly askedAt: number;
  readonly call: "query";
  readonly sessionId: string;
  readonly detail: Trouble | { readonly kind: "denied"; readonly status: number };
  readonly message: string;
  readonly next: readonly string[];
  readonly nextQueryInMs: number | null;
}

/** The last event of a command that got as far as a call. */
interface EndedEvent {
  readonly event: "ended";
  readonly at: number;
  readonly exitCode: ExitCode;
  readonly exit: ExitName;
  readonly reason: EndReason;
  readonly sessionId: string | null;
  /** The last state that was seen. */
  readonly state: string | null;
  readonly browserLink: string | null;
  readonly message: string;
}

/** Why a command ended, finer than its exit code. */
export type EndReason =
  | "accepted"
  | "refused"
  | "not_sent"
  | "in_doubt"
  | "state_read"
  | "no_answer"
  | "awaited"
  | "fatal_errored"
  | "otherwise"
  | "waiting"
  | "unknown"
  | "denied"
  | "timeout"
  | "interrupted"
  | "stdout_gone";

/** What a command tells as it happens. Times are wall times in ms. */
export type BenchEvent =
  | StartingEvent
  | StartedEvent
  | ObservedEvent
  | StartTroubleEvent
  | QueryTroubleEvent
  | EndedEvent;
