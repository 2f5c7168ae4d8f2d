import { randomBytes } from "node:crypto";

const { MODULE_BENCH_CANARY = "" } = process.env;

/** The one API key of all journeys of a run: random, and found wherever it leaks to. */
export const CANARY =
  MODULE_BENCH_CANARY === "" ? `cnry/+"\\%?>~${randomBytes(18).toString("base64url")}` : MODULE_BENCH_CANARY;

/** A text like it, which is planted on each surface: a scanner that does not find it would not find the key. */
export const PLANTED = `ctrl/+"\\%?>~${randomBytes(18).toString("base64url")}`;

/** A key for the clipboard. The run's key is never put there: all tests share one, and it is looked at for that key. */
export const PASTED = `pasted-${randomBytes(18).toString("base64url")}`;
