import type { FillMoment } from "../core/fill/fill-values.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { Bench } from "./bench.ts";
import { spoken } from "./spoken.ts";

/** The options of values that make themselves, as typed. */
export interface FillFlags {
  readonly fill?: true;
  readonly seed?: string;
  readonly counter?: string;
}

/** What values are made of on the command line. */
export interface Filling {
  readonly moment: Omit<FillMoment, "counter">;
  /** `null` where no number was given: nothing is counted here. */
  readonly counter: number | null;
}

const words = spoken.cli.filling;

/** The longest seed, in characters. */
const MAX_SEED = 200;

/** Reads --fill, --seed and --counter; `null` without --fill. Fails with a sentence. */
export function readFilling(
  { fill, seed, counter }: FillFlags,
  { clock, random }: Pick<Bench, "clock" | "random">,
): Result<Filling | null, string> {
  if (fill !== true) {
    return seed === undefined && counter === undefined ? ok(null) : fail(words.withoutFill);
  }
  if (seed === "" || (seed ?? "").length > MAX_SEED) return fail(words.seed(MAX_SEED));
  const number = counter === undefined ? null : Number(counter);
  if (number !== null && (!/^[1-9]\d*$/.test(counter ?? "") || !Number.isSafeInteger(number))) {
    return fail(words.counter);
  }
  const at = clock.now();
  return ok({
    moment: { at, offsetMinutes: -new Date(at).getTimezoneOffset(), seed: seed ?? newSeed(random) },
    counter: number,
  });
}

/** 52 bits are enough to tell runs apart, and short enough to be typed again. */
function newSeed(random: () => number): string {
  return Math.floor(random() * 2 ** 52).toString(36);
}
