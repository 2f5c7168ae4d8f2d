import type { CallHistory } from "./call-history.ts";
import { NO_HISTORY } from "./call-history.ts";
import type { NameOddity, OddParameter, ValueOddity } from "./odd-parameters.ts";
import type { SessionPlace } from "./session.ts";

/** The key that calls to a place use now. */
export interface KeyEvidence {
  /** Whose it is: the module's own, or that of every module of the connection. */
  readonly from: "module" | "connection";
  /** Wall time in ms when it was set here; `null` for one that was never set (the sandbox's). */
  readonly setAt: number | null;
  /** Modules of the connection that have a key of their own: what they achieved says nothing of the connection's. */
  readonly ownKeyModules: readonly number[];
}

/** What is known here about a refused call. It dates things and proves none: a key may be revoked a moment later. */
export interface Evidence {
  readonly place: Pick<SessionPlace, "connectionName" | "moduleRef" | "moduleId" | "baseUrl">;
  /** Wall time in ms of the refused call; `null` when unknown. */
  readonly refusedAt: number | null;
  readonly history: CallHistory;
  /** `null` when no key is set now, or nothing is known of keys. */
  readonly key: KeyEvidence | null;
  /** The module's description as it is now; `null` when there is none any more. */
  readonly described: { readonly moduleId: string; readonly baseUrl: string } | null;
  readonly session: {
    readonly adopted: boolean;
    /** Wall time in ms of the start, or of the adoption. */
    readonly beganAt: number;
    /** Wall time in ms of the last answer that told a state. */
    readonly heardAt: number | null;
  } | null;
  /** What was sent with a start; `null` for a query, or when unknown. */
  readonly sent: {
    /** `null` for a start without a body. */
    readonly bodyIsJson: boolean | null;
    readonly oddNames: readonly OddParameter<NameOddity>[];
    readonly oddValues: readonly OddParameter<ValueOddity>[];
  } | null;
  /** True when the refusal came as a web page: the API would have sent JSON, or nothing. `null` when unknown. */
  readonly answeredByPage: boolean | null;
}

/** What is known where there is no history: nothing. */
export const NO_EVIDENCE: Evidence = {
  place: { connectionName: "", moduleRef: null, moduleId: "", baseUrl: "" },
  refusedAt: null,
  history: NO_HISTORY,
  key: null,
  described: null,
  session: null,
  sent: null,
  answeredByPage: null,
};
