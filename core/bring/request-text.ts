import type { BroughtFailure, BroughtForm, BroughtRemark } from "./brought.ts";

/** An HTTP request as a text holds it, whatever it was written in. */
export interface RequestText {
  readonly form: BroughtForm;
  readonly method: string;
  /** An address, or a path alone. */
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: {
    readonly text: string;
    /** Where an offset of the body stands in the whole text. */
    readonly sourceAt: (offset: number) => number;
    /** False where something else may follow the JSON. */
    readonly whole: boolean;
  } | null;
  readonly remarks: readonly BroughtRemark[];
  /** Secrets that stand elsewhere than in a header, such as a name and a password. */
  readonly secrets: readonly string[];
}

/** What went wrong, with an offset in place of line and column. */
export interface RequestProblem {
  readonly kind: BroughtFailure["kind"];
  readonly at: number;
}
