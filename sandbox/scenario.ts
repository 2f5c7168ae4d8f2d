/** One stretch of a session's course: a state word and how long it lasts. The last step has no end and stays. */
export type Step = {
  readonly state: string;
  /** Milliseconds at speed 1. */
  readonly forMs?: number;
};

/** A clear answer that is not a session. `untilMs` ends the trouble; without it the trouble stays. */
export type Refusal =
  | { readonly kind: "key_refused"; readonly as: "unauthorized" | "not_found" }
  | { readonly kind: "throttled" }
  | { readonly kind: "unavailable"; readonly saysWhen: boolean };

/**
 * An answer that does not come across, though the sandbox did what was asked.
 *
 * `truncated` promises more bytes than it sends and ends politely; `cut_before` resets the connection without a byte of
 * answer; `cut_during` breaks off a chunked body; `huge` is well-formed and larger than 2 MiB.
 */
export type BrokenDelivery = "malformed" | "truncated" | "html" | "huge" | "cut_before" | "cut_during";

/** What goes wrong with the start. Without `forMs` every start is met by it. */
type StartTrouble =
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly forMs?: number }
  | { readonly kind: "broken"; readonly delivery: BrokenDelivery };

/** What goes wrong with the queries of a session between two moments of its course (milliseconds at speed 1). */
export type QueryTrouble = { readonly fromMs: number; readonly toMs?: number } & (
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "broken"; readonly delivery: BrokenDelivery }
);

/** What the sandbox plays for a session, from its start to its last state. */
export type ScenarioShape = {
  /** Kebab-case and stable: saved profiles and scripts name it. */
  readonly id: string;
  /** A few words for a picker. */
  readonly title: string;
  /** One sentence that tells what will be seen. */
  readonly description: string;
  readonly course: readonly Step[];
  /** The course after the page's form was submitted; without it the page has no form. */
  readonly afterSubmit?: readonly Step[];
  /** Each answer of the API comes this much later (milliseconds at speed 1). */
  readonly answerDelayMs?: number;
  /** A completed session's answer carries outputs and one more field beside `data`. */
  readonly withOutputs?: true;
  readonly start?: StartTrouble;
  readonly query?: QueryTrouble;
};
