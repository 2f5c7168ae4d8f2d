import { readFileSync } from "node:fs";

/**
 * @template T
 * @param {string} file
 * @param {(report: any) => T} read
 * @returns {T | undefined}  Undefined when the runner ended before it wrote one.
 */
export function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
