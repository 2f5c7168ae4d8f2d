import { ArrowDown, ArrowUp, GripVertical, Trash2 } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { parameterRemark } from "../../../core/parameter-remark.ts";
import { PARAMETER_TYPES } from "../../../core/start-parameter.ts";
import { suggestApiName } from "../../../core/suggested-api-name.ts";
import { IconButton } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import type { ParameterErrors, ParameterRow } from "./parameter-rows.ts";
import type { RowDrag } from "./row-drag.ts";

const text = words.parameters;

/** A type of the future goes by the platform's word for it, where that came along. */
function typesOf({ otherType }: ParameterRow) {
  return PARAMETER_TYPES.map((type) => ({ value: type, label: text.typeName(type, otherType) }));
}

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
  drag,
}: {
  readonly rows: readonly ParameterRow[];
  readonly index: number;
  readonly errors: ParameterErrors;
  /** `cell` names the text that is being typed. */
  readonly onRow: (row: ParameterRow, cell?: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly drag: RowDrag;
}) {
  const [suggested, setSuggested] = useState<string | null>(null);
  const row = rows[index];
  if (row === undefined) return null;
  const remark = parameterRemark(rows, index);
  const suggestion = row.apiName === "" ? suggestApiName(row.name) : "";

  function takeSuggestion(): void {
    setSuggested(suggestion);
    if (row !== undefined) onRow({ ...row, apiName: suggestion });
  }

  function keyInApiName(event: KeyboardEvent): void {
    if (event.key !== "ArrowRight" || suggestion === "" || event.altKey || event.shiftKey) return;
    event.preventDefault();
    takeSuggestion();
  }
  return (
    <fieldset
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      {...drag.target(index)}
      className={classNames(
        "grid min-w-0 grid-cols-(--parameter-columns) items-start gap-2 border-y-2 border-transparent",
        drag.over === index && "border-t-focus",
        drag.from === index && "opacity-50",
      )}
    >
      <legend className="heard-only">{text.group(index + 1)}</legend>
      <span
        {...drag.handle(index)}
        title={text.handle(index + 1)}
        className="mt-2 -ml-1 cursor-grab text-ink-3 hover:text-ink"
      >
        <Icon of={GripVertical} />
      </span>
      <Field bare label={text.name} error={errors.name} required>
        {(wiring) => (
          <TextInput
            {...wiring}
            value={row.name}
            onText={(name) => onRow({ ...row, name }, `${row.key} name`)}
          />
        )}
      </Field>
      <Field bare label={text.type} hint={row.type === "other" ? text.otherHint : null}>
        {(wiring) => (
          <Select
            wiring={wiring}
            value={row.type}
            onValue={(type) => onRow({ ...row, type })}
            options={typesOf(row)}
          />
        )}
      </Field>
      <Field
        bare
        label={text.apiName}
        error={errors.apiName}
        hint={suggested !== null && suggested === row.apiName ? text.suggested : null}
        remark={remark === null ? null : text.remark(remark)}
        required
      >
        {(wiring) => (
          <div className="relative">
            <TextInput
              {...wiring}
              mono
              value={row.apiName}
              onKeyDown={keyInApiName}
              onText={(apiName) => onRow({ ...row, apiName }, `${row.key} apiName`)}
            />
            {suggestion !== "" && (
              <button
                type="button"
                tabIndex={-1}
                onClick={takeSuggestion}
                className="absolute inset-y-1 right-1 max-w-[calc(100%-16px)] truncate rounded-tag px-1.5 text-ink-2 text-meta hover:bg-hover hover:text-ink"
              >
                {text.suggestion(suggestion)}
              </button>
            )}
          </div>
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
