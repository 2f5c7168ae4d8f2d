import type { FieldSource } from "../../../core/bring/brought.ts";
import { MODULE_KINDS } from "../../../core/published-module.ts";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { withoutMark } from "../bring/fill-form.ts";
import { type ModuleErrors, type ModuleForm, moduleIdRemark } from "./module-form.ts";

const text = words.modules;

const kinds = () =>
  MODULE_KINDS.map((kind) => ({ value: kind, label: text.kind(kind), detail: text.kindDetail(kind) }));

/** What a field was filled from, while it stands as it was filled. */
function hintOf(from: FieldSource | null | undefined, otherwise: string): string {
  return from == null ? otherwise : words.bring.fieldFrom(from);
}

/** The module itself: name, id, kind, notes. */
export function ModuleGroup({
  form,
  errors,
  onForm,
}: {
  readonly form: ModuleForm;
  readonly errors: ModuleErrors;
  readonly onForm: (form: ModuleForm) => void;
}) {
  return (
    <fieldset className="mt-6 min-w-0 border-line border-t pt-4">
      <legend className="float-left mb-2 w-full text-panel">{text.groupModule}</legend>
      <div className="clear-both grid grid-cols-1 gap-3.5 min-[700px]:grid-cols-2">
        <Field
          label={text.name}
          error={errors.name}
          hint={hintOf(form.filled?.fields.name, text.nameHint)}
          required
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              value={form.name}
              onText={(name) => onForm({ ...withoutMark(form, "name"), name })}
            />
          )}
        </Field>
        <Field label={text.kindLabel} hint={text.kindDetail(form.kind)}>
          {(wiring) => (
            <Select
              wiring={wiring}
              value={form.kind}
              onValue={(kind) => onForm({ ...form, kind })}
              options={kinds()}
            />
          )}
        </Field>
        <Field
          label={text.moduleId}
          error={errors.moduleId}
          hint={hintOf(
            form.filled?.fields.moduleId,
            form.moduleIdGuessed ? text.moduleIdGuess : text.moduleIdHint,
          )}
          remark={moduleIdRemark(form.moduleId)}
          required
          className="min-[700px]:col-span-2"
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              mono
              value={form.moduleId}
              onText={(moduleId) =>
                onForm({ ...withoutMark(form, "moduleId"), moduleId, moduleIdGuessed: false })
              }
            />
          )}
        </Field>
        <Field label={text.notes} className="min-[700px]:col-span-2">
          {(wiring) => (
            <TextArea {...wiring} value={form.notes} onText={(notes) => onForm({ ...form, notes })} />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
