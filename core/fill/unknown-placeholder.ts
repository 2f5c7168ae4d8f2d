import type { FieldValue } from "../field-value.ts";
import type { StartParameter } from "../start-parameter.ts";
import { readPlaceholders } from "./placeholder.ts";

/** The first text in double braces that looks like a value that makes itself and is none, or `null`. */
export function unknownPlaceholder({ type }: Pick<StartParameter, "type">, value: FieldValue): string | null {
  if (value.kind !== "value" || type === "other" || !value.text.includes("{{")) return null;
  const unknown = readPlaceholders(value.text).find(
    ({ written, placeholder }) => placeholder === null && written.startsWith("{{") && written.endsWith("}}"),
  );
  return unknown?.written ?? null;
}
