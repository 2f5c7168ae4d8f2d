import { memo, type RefObject, useState } from "react";
import { fieldRemark, offeredFix } from "../../../core/field-remark.ts";
import type { FieldValue } from "../../../core/field-value.ts";
import { unknownPlaceholder } from "../../../core/fill/unknown-placeholder.ts";
import type { StartParameter } from "../../../core/start-parameter.ts";
import { Field } from "../../ui/field.tsx";
import { useSpoken, words } from "../../words.ts";
import { textOf } from "./field-mark.ts";
import { RemarkAction } from "./remark-action.tsx";
import { TreatmentMenu } from "./treatment-menu.tsx";
import { type FieldElement, ValueControl } from "./value-control.tsx";

/**
 * One start parameter as a field: Name, API parameter name, treatment, control by type, and a remark.
 *
 * Drawn anew only when its own value changes: of two hundred fields, one is typed into.
 */
export const ParameterField = memo(function ParameterField({
  parameter,
  value,
  filled,
  index,
  onValue,
  field,
  onFocus,
  mayGetMail,
}: {
  readonly parameter: StartParameter;
  readonly value: FieldValue;
  /** What is sent of it, once values that make themselves are made. */
  readonly filled: FieldValue;
  readonly index: number;
  readonly onValue: (index: number, value: FieldValue) => void;
  readonly field: RefObject<FieldElement | null>;
  /** `null` when the focus leaves. */
  readonly onFocus: (index: number | null) => void;
  /** It is to be said that real mail may go to this address. */
  readonly mayGetMail: boolean;
}) {
  useSpoken();
  const [choosing, setChoosing] = useState(false);
  const [anyway, setAnyway] = useState<string | null>(null);
  const text = textOf(value);
  const found = fieldRemark(parameter.type, filled);
  const unknown = unknownPlaceholder(parameter, value);
  const accepted = found?.kind === "not_an_email" && anyway === text;
  const remark = accepted ? null : found;
  const change = (next: FieldValue) => onValue(index, next);

  function said(): string | null {
    if (unknown !== null) return words.fill.unknown(unknown);
    if (remark !== null) return words.remarks.fieldRemarkText(remark);
    return mayGetMail ? words.remarks.mayGetMail : null;
  }

  return (
    <Field
      label={parameter.name}
      beside={parameter.apiName}
      hint={
        filled !== value && filled.kind === "value" ? (
          <span className="veiled">{words.fill.becomes(filled.text)}</span>
        ) : (
          accepted && words.start.field.sentAnyway
        )
      }
      remark={said()}
      quotes={unknown !== null || (remark !== null && ("readAs" in remark || "suggestion" in remark))}
      remarkAction={
        remark !== null &&
        unknown === null && (
          <RemarkAction
            fix={filled === value ? offeredFix(remark) : null}
            onFix={(fixed) => {
              change({ kind: "value", text: fixed });
              field.current?.focus();
            }}
            onAnyway={
              remark.kind === "not_an_email"
                ? () => {
                    setAnyway(text);
                    field.current?.focus();
                  }
                : null
            }
          />
        )
      }
      aside={
        <TreatmentMenu
          type={parameter.type}
          value={value}
          onValue={change}
          open={choosing}
          onOpen={setChoosing}
          field={field}
        />
      }
    >
      {(wiring) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the control inside, and is none itself.
        <div onFocus={() => onFocus(index)} onBlur={() => onFocus(null)}>
          <ValueControl type={parameter.type} value={value} onValue={change} field={field} wiring={wiring} />
        </div>
      )}
    </Field>
  );
});
