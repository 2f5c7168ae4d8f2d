/** What a person says of a start in doubt; `open` takes back what was said. */
export type Verdict =
  | { readonly kind: "not_started" }
  | {
      readonly kind: "exists";
      readonly sessionId: string;
      /** The browser link that was pasted, if one was. */
      readonly link: string | null;
    }
  | { readonly kind: "open" };

/** What a person said of a start in doubt. The call's outcome stays what it was: nobody but the person knows more. */
export interface Settlement {
  readonly kind: Exclude<Verdict["kind"], "open">;
  /** Wall time in ms. */
  readonly at: number;
}
