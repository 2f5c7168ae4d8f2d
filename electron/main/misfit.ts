import type { z } from "zod";

/** A bug of ours: what was to go to the page does not fit. Where it lies is told, and nothing of what stands there. */
export function misfit(what: string, error: z.ZodError): Error {
  const places = error.issues.map(({ path, code }) => `${code} at ${path.join(".") || "its top"}`);
  return new Error(`${what} does not fit: ${places.join(", ")}.`);
}
