import { type KeyboardEvent, type RefObject, useState } from "react";
import { fieldRemark } from "../../../core/field-remark.ts";
import { type FieldValue, typed } from "../../../core/field-value.ts";
import { unknownPlaceholder } from "../../../core/fill/unknown-placeholder.ts";
import type { StartParameter } from "../../../core/start-parameter.ts";
import { Field, type FieldWiring } from "../../ui/field.tsx";
import { isMac } from "../../ui/shortcut.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { DateControl } from "./date-control.tsx";
import { placeholderOf, textOf } from "./field-mark.ts";
import { TreatmentMenu } from "./treatment-menu.tsx";

export type FieldElement = HTMLInputElement & HTMLTextAreaElement;

/** One start parameter as a field: Name, API parameter name, treatment, control by type, and a remark. */
export function ParameterField({
  parameter,
  value,
  filled,
  onValue,
  field,
  onFocus,
}: {
  readonly parameter: StartParameter;
  readonly value: FieldValue;
  /** What is sent of it, once values that make themselves are made. */
  readonly filled: FieldValue;
  readonly onValue: (value: FieldValue) => void;
  readonly field: RefObject<FieldElement | null>;
  readonly onFocus: (focused: boolean) => void;
}) {
  const [choosing, setChoosing] = useState(false);
  const remark = fieldRemark(parameter.type, filled);
  const unknown = unknownPlaceholder(parameter, value);

  function key(event: KeyboardEvent): void {
    const mod = isMac() ? event.metaKey : event.ctrlKey;
    if (!mod || event.altKey || event.shiftKey || event.key.toLowerCase() !== "e") return;
    event.preventDefault();
    setChoosing(true);
  }

  return (
    <Field
      label={parameter.name}
      beside={parameter.apiName}
      hint={filled !== value && filled.kind === "value" ? words.fill.becomes(filled.text) : null}
      remark={
        unknown !== null
          ? words.fill.unknown(unknown)
          : remark === null
            ? null
            : words.remarks.fieldRemarkText(remark)
      }
      aside={
        <TreatmentMenu
          type={parameter.type}
          value={value}
          onValue={onValue}
          open={choosing}
          onOpen={setChoosing}
          field={field}
        />
      }
    >
      {(wiring) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the control inside, and is none itself.
        <div onKeyDown={key} onFocus={() => onFocus(true)} onBlur={() => onFocus(false)}>
          <Control parameter={parameter} value={value} onValue={onValue} field={field} wiring={wiring} />
        </div>
      )}
    </Field>
  );
}

function Control({
  parameter: { type },
  value,
  onValue,
  field,
  wiring,
}: {
  readonly parameter: StartParameter;
  readonly value: FieldValue;
  readonly onValue: (value: FieldValue) => void;
  readonly field: RefObject<FieldElement | null>;
  readonly wiring: FieldWiring;
}) {
  const shared = {
    ...wiring,
    value: textOf(value),
    className: value.kind === "omitted" ? "block border-dashed bg-transparent" : "block",
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
