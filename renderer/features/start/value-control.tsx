import type { RefObject } from "react";
import { type FieldValue, typed } from "../../../core/field-value.ts";
import type { ParameterType } from "../../../core/start-parameter.ts";
import type { FieldWiring } from "../../ui/field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { DateControl } from "./date-control.tsx";
import { placeholderOf, textOf } from "./field-mark.ts";

export type FieldElement = HTMLInputElement & HTMLTextAreaElement;

/** The control that a value is typed into, by type and treatment. No control of the browser's that changes texts. */
export function ValueControl({
  type,
  value,
  onValue,
  field,
  wiring,
}: {
  readonly type: ParameterType;
  readonly value: FieldValue;
  readonly onValue: (value: FieldValue) => void;
  readonly field: RefObject<FieldElement | null>;
  readonly wiring: FieldWiring | { readonly "aria-label": string };
}) {
  const shared = {
    ...wiring,
    value: textOf(value),
    className: value.kind === "omitted" ? "block veiled border-dashed bg-transparent" : "block veiled",
  };
  if (value.kind === "json") {
    return <TextArea {...shared} ref={field} mono onText={(text) => onValue({ kind: "json", text })} />;
  }
  const onText = (text: string) => onValue(typed(text));
  switch (type) {
    case "other":
      return <TextArea {...shared} ref={field} mono placeholder={placeholderOf(value, "")} onText={onText} />;
    case "text":
      return <TextArea {...shared} ref={field} placeholder={placeholderOf(value, "")} onText={onText} />;
    case "date":
      return (
        <DateControl
          {...shared}
          field={field}
          placeholder={placeholderOf(value, words.start.field.day)}
          onText={onText}
        />
      );
    case "number":
      return (
        <TextInput
          {...shared}
          ref={field}
          mono
          inputMode="decimal"
          placeholder={placeholderOf(value, "")}
          onText={onText}
        />
      );
    case "email":
      return (
        <TextInput
          {...shared}
          ref={field}
          inputMode="email"
          placeholder={placeholderOf(value, "")}
          onText={onText}
        />
      );
  }
}
