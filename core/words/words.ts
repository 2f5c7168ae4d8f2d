import type { en } from "./en.ts";

/**
 * All sentences that a person reads, in one language.
 *
 * English says which there are and what each takes; what a further language lacks does not compile.
 */
export type Words = Widened<typeof en>;

/** Another text in the place of each text. What a function tells in parts keeps its kinds. */
type Widened<Value> = Value extends string
  ? string
  : Value extends (...args: infer Args) => infer Told
    ? (...args: Args) => Told extends string ? string : Told
    : { readonly [Name in keyof Value]: Widened<Value[Name]> };
