import { z } from "zod";

/** The same shape without `readonly`, which no schema of an array gives. */
type Plain<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { -readonly [Name in keyof T]: Plain<T[Name]> }
      : T;

/**
 * Binds a schema to a type, both ways: a member or a variant that one of them has and the other lacks does not compile.
 *
 * A schema's type alone would let a variant of a union be forgotten, and with it a good reply be refused.
 */
export function exactly<T>(): <S extends z.ZodType<T>>(
  schema: S & ([Plain<T>] extends [Plain<z.output<S>>] ? unknown : "a variant or a member is missing"),
) => z.ZodType<T> {
  return (schema) => schema;
}

/** A row's id. */
export const row = z.number().int().positive();
/** A wall time in ms; what a clock gives may have a fraction. */
export const at = z.number();
/** How many. */
export const count = z.number().int().nonnegative();
/** Where nothing else is said than what it is. */
export function kind<Kind extends string>(
  word: Kind,
): z.ZodObject<{ kind: z.ZodLiteral<Kind> }, z.core.$strict> {
  return z.strictObject({ kind: z.literal(word) });
}
