import { X } from "lucide-react";
import { memo, type RefObject, useState } from "react";
import { fieldRemark, offeredFix } from "../../../core/field-remark.ts";
import type { FieldValue } from "../../../core/field-value.ts";
import type { ExtraParameter } from "../../../core/start-body.ts";
import { IconButton } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { useSpoken, words } from "../../words.ts";
import { RemarkAction } from "./remark-action.tsx";
import { TreatmentMenu } from "./treatment-menu.tsx";
import { type FieldElement, ValueControl } from "./value-control.tsx";

/** A parameter that is sent though the module does not declare it: its name is typed too. */
export const ExtraField = memo(function ExtraField({
  extra,
  index,
  onChange,
  onRemove,
  field,
  onFocus,
  autoFocus,
}: {
  readonly extra: ExtraParameter;
  /** Among the extra ones. */
  readonly index: number;
  readonly onChange: (index: number, change: Partial<ExtraParameter>) => void;
  readonly onRemove: (index: number) => void;
  readonly field: RefObject<FieldElement | null>;
  readonly onFocus: (extra: number | null) => void;
  /** Just added: its name is typed next. */
  readonly autoFocus: boolean;
}) {
  useSpoken();
  const [choosing, setChoosing] = useState(false);
  const { apiName, value } = extra;
  const say = words.start.extra;
  const remark = fieldRemark("text", value);
  const change = (next: FieldValue) => onChange(index, { value: next });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the controls inside, and is none itself.
    <div data-field onFocus={() => onFocus(index)} onBlur={() => onFocus(null)}>
      <div className="mb-1 flex items-center gap-2">
        <TextInput
          mono
          aria-label={say.name}
          placeholder={say.name}
          value={apiName}
          autoFocus={autoFocus}
          onText={(text) => onChange(index, { apiName: text })}
          className="h-small!"
        />
        <TreatmentMenu
          type="text"
          value={value}
          onValue={change}
          open={choosing}
          onOpen={setChoosing}
          field={field}
        />
        <IconButton label={say.remove(apiName)} icon={X} onClick={() => onRemove(index)} />
      </div>
      <Field
        bare
        label={say.value(apiName)}
        remark={remark === null ? null : words.remarks.fieldRemarkText(remark)}
        quotes={remark !== null && ("readAs" in remark || "suggestion" in remark)}
        remarkAction={
          remark !== null && (
            <RemarkAction
              fix={offeredFix(remark)}
              onFix={(fixed) => change({ kind: "value", text: fixed })}
              onAnyway={null}
            />
          )
        }
      >
        {(wiring) => (
          <ValueControl type="text" value={value} onValue={change} field={field} wiring={wiring} />
        )}
      </Field>
    </div>
  );
});
