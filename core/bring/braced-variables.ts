import { MAX_BROUGHT } from "./brought.ts";

/**
 * Fills in `{{name}}`. All texts together grow by `MAX_BROUGHT` at most: what is named beyond that, or not given, stays as
 * it is written.
 */
export function bracedVariables(given: ReadonlyMap<string, string | undefined>): (text: string) => string {
  let room = MAX_BROUGHT;
  return (text) =>
    text.replace(/\{\{\s*([^{}\s]+(?:[^{}\S]+[^{}\s]+)*)\s*\}\}/g, (whole, name: string) => {
      const value = given.get(name);
      if (value === undefined || value.length > room) return whole;
      room -= value.length;
      return value;
    });
}
