import { Plus } from "lucide-react";
import { type ReactNode, type RefObject, useCallback, useMemo, useRef } from "react";
import { type FieldValue, OMITTED } from "../../../core/field-value.ts";
import type { ExtraParameter } from "../../../core/start-body.ts";
import {
  type StartDraft,
  withExtra,
  withExtraChanged,
  withoutExtra,
  withValue,
} from "../../../core/start-draft.ts";
import { Button } from "../../ui/button.tsx";
import { words } from "../../words.ts";
import { ExtraField } from "./extra-field.tsx";
import { FieldFilter, type FilterChoice, matches } from "./field-filter.tsx";
import { ParameterField } from "./parameter-field.tsx";
import type { EditDraft } from "./use-draft.ts";
import type { FieldElement } from "./value-control.tsx";
import { WrittenNote } from "./written-note.tsx";

/** From this many declared parameters on there is a filter above them. */
const MANY = 13;

/** The form as fields: those that the module declares, then what is sent beside them. */
export function FormFields({
  draft,
  filled,
  edit,
  filter,
  onFilter,
  fieldAt,
  onFocusField,
  mailFields,
  above,
}: {
  readonly draft: StartDraft;
  /** With the values that make themselves made. */
  readonly filled: StartDraft;
  readonly edit: EditDraft;
  readonly filter: FilterChoice;
  readonly onFilter: (filter: FilterChoice) => void;
  /** The control of a field by its index, extra ones after the declared. */
  readonly fieldAt: (index: number) => RefObject<FieldElement | null>;
  readonly onFocusField: (index: number | null) => void;
  /** Fields beside which it is said that real mail may go there. */
  readonly mailFields: ReadonlySet<number>;
  readonly above: ReactNode;
}) {
  const { parameters, values, extras, written } = draft;
  const added = useRef<number | null>(null);
  const declared = parameters.length;
  const change = useCallback(
    (index: number, value: FieldValue) => edit((now) => withValue(now, index, value)),
    [edit],
  );
  const changeExtra = useCallback(
    (index: number, next: Partial<ExtraParameter>) => edit((now) => withExtraChanged(now, index, next)),
    [edit],
  );
  const removeExtra = useCallback((index: number) => edit((now) => withoutExtra(now, index)), [edit]);
  const focusExtra = useCallback(
    (extra: number | null) => onFocusField(extra === null ? null : declared + extra),
    [onFocusField, declared],
  );
  const shown = useMemo(
    () => parameters.map((parameter, index) => matches(filter, parameter, values[index] ?? OMITTED)),
    [filter, parameters, values],
  );
  return (
    <div className="scroll-y flows flex min-h-0 flex-1 flex-col gap-3.5 px-5 pt-3 pb-5">
      {above}
      {declared >= MANY && (
        <FieldFilter
          choice={filter}
          onChoice={onFilter}
          shown={shown.filter((is) => is).length}
          all={declared}
        />
      )}
      {written.kind !== "fields" && <WrittenNote draft={draft} edit={edit} />}
      {declared === 0 && extras.length === 0 && <p className="text-ink-2">{words.start.noParameters}</p>}
      <fieldset disabled={written.kind === "text"} className="flex min-w-0 flex-col gap-3.5">
        {parameters.map((parameter, index) =>
          shown[index] === true ? (
            <ParameterField
              // biome-ignore lint/suspicious/noArrayIndexKey: a definition may hold a name twice; its order is its identity.
              key={`${parameter.apiName} ${index}`}
              parameter={parameter}
              value={values[index] ?? OMITTED}
              filled={filled.values[index] ?? values[index] ?? OMITTED}
              index={index}
              field={fieldAt(index)}
              onFocus={onFocusField}
              onValue={change}
              mayGetMail={mailFields.has(index)}
            />
          ) : null,
        )}
        {extras.length > 0 && <h3 className="mt-1 text-ink-2 text-meta">{words.start.extra.title}</h3>}
        {extras.map((extra, index) => (
          <ExtraField
            // biome-ignore lint/suspicious/noArrayIndexKey: names may be blank or the same; the order is their identity.
            key={index}
            extra={extra}
            index={index}
            field={fieldAt(declared + index)}
            onChange={changeExtra}
            onRemove={removeExtra}
            onFocus={focusExtra}
            autoFocus={added.current === index}
          />
        ))}
        <div>
          <Button
            variant="quiet"
            size="small"
            icon={Plus}
            className="-ml-2"
            onClick={() => {
              added.current = extras.length;
              edit(withExtra);
            }}
          >
            {words.start.extra.add}
          </Button>
        </div>
      </fieldset>
    </div>
  );
}
