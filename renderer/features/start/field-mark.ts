import type { FieldValue } from "../../../core/field-value.ts";
import { words } from "../../words.ts";

/** What a field shows while it holds no text of its own, so that omitted, empty and null look different. */
export function placeholderOf(value: FieldValue, hint: string): string {
  switch (value.kind) {
    case "omitted":
      return words.start.field.notSent;
    case "empty":
      return words.start.field.emptyText;
    case "null":
      return words.start.field.nullText;
    case "value":
    case "json":
      return hint;
  }
}

/** The text in a field's control. */
export function textOf(value: FieldValue): string {
  return value.kind === "value" || value.kind === "json" ? value.text : "";
}
