import type { ArrivedParameter } from "./arrived-parameters.ts";
import type { SandboxModule } from "./sample-modules.ts";
import type { BrokenDelivery } from "./scenario.ts";
import type { Scenario } from "./scenarios.ts";
import type { Submission } from "./snapshot.ts";

/** Who calls: the ids of the address and the Bearer key, null when none was sent. */
export type StartRequest = {
  readonly moduleId: string;
  readonly key: string | null;
  readonly body: Uint8Array;
};

/** See `StartRequest`. */
export type QueryRequest = {
  readonly moduleId: string;
  readonly sessionId: string;
  readonly key: string | null;
};

/** A call that is answered without a session. */
export type RefusedCall =
  | { readonly kind: "not_found" }
  | { readonly kind: "unauthorized" }
  | { readonly kind: "bad_request"; readonly reason: string }
  | { readonly kind: "throttled"; readonly retryAfterS: number }
  /** `retryAfterS` is null when the answer does not say when to come back. */
  | { readonly kind: "unavailable"; readonly retryAfterS: number | null };

/** How an answer is to be sent: `broken` says what is wrong with it, null for nothing. */
export type Delivery = { readonly delayMs: number; readonly broken: BrokenDelivery | null };

/** The outcome of a start. `started` also when the answer is going to be broken: the session exists. */
export type StartOutcome =
  | { readonly kind: "refused"; readonly refusal: RefusedCall; readonly delayMs: number }
  | { readonly kind: "started"; readonly sessionId: string; readonly delivery: Delivery };

/** The outcome of a query. `outputs` is null but for a completed session of a scenario that has them. */
export type QueryOutcome =
  | { readonly kind: "refused"; readonly refusal: RefusedCall; readonly delayMs: number }
  | {
      readonly kind: "answered";
      readonly state: string;
      readonly outputs: Readonly<Record<string, unknown>> | null;
      readonly delivery: Delivery;
    };

/** A session as its page and the app show it. */
export type SessionView = {
  readonly sessionId: string;
  readonly module: SandboxModule;
  readonly scenario: Scenario;
  readonly startedAt: number;
  readonly state: string;
  /** No time and no submission will change the state any more. */
  readonly settled: boolean;
  readonly parameters: readonly ArrivedParameter[];
  readonly submission: Submission | null;
};

/** What a start's body was when it came in. `text` is empty when there was none. */
export type Received = { readonly text: string; readonly byteCount: number };

/** What becomes of a submitted page. */
export type SubmitOutcome = "done" | "not_waiting" | "token_refused" | "not_found";
