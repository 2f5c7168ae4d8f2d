import { en } from "../core/words/en.ts";

/** Every sentence of the page, in the language that is shown. */
export const words = en;
