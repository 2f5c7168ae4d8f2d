import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { parameterRemark } from "../../../core/parameter-remark.ts";
import { PARAMETER_TYPES } from "../../../core/start-parameter.ts";
import { IconButton } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import type { ParameterErrors, ParameterRow } from "./parameter-rows.ts";

const text = words.parameters;

const TYPES = PARAMETER_TYPES.map((type) => ({ value: type, label: text.typeName(type) }));

/** One parameter: a row of the grid, and a group of its own for those who hear it. */
export function ParameterFields({
  rows,
  index,
  errors,
  onRow,
  onMove,
  onRemove,
  onKeyDown,
  onPaste,
}: {
  readonly rows: readonly ParameterRow[];
  readonly index: number;
  readonly errors: ParameterErrors;
  readonly onRow: (row: ParameterRow) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}) {
  const row = rows[index];
  if (row === undefined) return null;
  const remark = parameterRemark(rows, index);
  return (
    <fieldset
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      className="grid min-w-0 grid-cols-(--parameter-columns) items-start gap-2"
    >
      <legend className="heard-only">{text.group(index + 1)}</legend>
      <Field bare label={text.name} error={errors.name} required>
        {(wiring) => <TextInput {...wiring} value={row.name} onText={(name) => onRow({ ...row, name })} />}
      </Field>
      <Field bare label={text.type}>
        {(wiring) => (
          <Select
            wiring={wiring}
            value={row.type}
            onValue={(type) => onRow({ ...row, type })}
            options={TYPES}
          />
        )}
      </Field>
      <Field
        bare
        label={text.apiName}
        error={errors.apiName}
        remark={remark === null ? null : text.remark(remark)}
        required
      >
        {(wiring) => (
          <TextInput {...wiring} mono value={row.apiName} onText={(apiName) => onRow({ ...row, apiName })} />
        )}
      </Field>
      <div className="flex pt-0.5">
        <IconButton
          label={text.moveUp(index + 1)}
          icon={ArrowUp}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={text.moveDown(index + 1)}
          icon={ArrowDown}
          disabled={index === rows.length - 1}
          onClick={() => onMove(1)}
        />
        <IconButton label={text.remove(index + 1)} icon={Trash2} onClick={onRemove} />
      </div>
    </fieldset>
  );
}
