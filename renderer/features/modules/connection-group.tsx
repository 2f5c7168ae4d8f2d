import { useLibrary } from "../../state/use-store.ts";
import { ConnectionSquare } from "../../ui/connection-square.tsx";
import { EnvironmentTag } from "../../ui/environment-tag.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { words } from "../../words.ts";
import { ConnectionFields } from "../connections/connection-fields.tsx";
import type { ConnectionErrors } from "../connections/connection-form.ts";
import { choosable, type ModuleForm, takeIdFromLink } from "./module-form.ts";

const text = words.modules;
const NEW = "new";

/** Which connection a module belongs to: one that is there, or a new one described in place. */
export function ConnectionGroup({
  form,
  errors,
  onForm,
}: {
  readonly form: ModuleForm;
  readonly errors: ConnectionErrors;
  readonly onForm: (form: ModuleForm) => void;
}) {
  const connections = choosable(useLibrary((library) => library.connections));
  const picked = connections.find((connection) => connection.id === form.connectionId);
  const options = [
    ...connections.map((connection) => ({
      value: String(connection.id),
      label: connection.name,
      detail: connection.baseUrl,
      mark: (
        <>
          <ConnectionSquare colour={connection.colour} />
          <EnvironmentTag environment={connection.environment} />
        </>
      ),
    })),
    { value: NEW, label: text.pickNew },
  ];
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-panel">{text.groupConnection}</legend>
      {connections.length > 0 && (
        <Field
          label={text.pickConnection}
          className="mb-3.5"
          hint={
            picked !== undefined && (
              <span className="flex items-center gap-2">
                <EnvironmentTag environment={picked.environment} />
                <span className="selectable font-mono">{picked.baseUrl}</span>
              </span>
            )
          }
        >
          {(wiring) => (
            <Select
              wiring={wiring}
              value={form.connectionId === null ? NEW : String(form.connectionId)}
              onValue={(value) => onForm({ ...form, connectionId: value === NEW ? null : Number(value) })}
              options={options}
            />
          )}
        </Field>
      )}
      {form.connectionId === null && (
        <>
          {form.filled?.fields.baseUrl != null && (
            <p className="mb-2 text-ink-3 text-meta">{words.bring.fieldFrom(form.filled.fields.baseUrl)}</p>
          )}
          <ConnectionFields
            form={form.connection}
            errors={errors}
            onForm={(connection) => onForm({ ...form, connection })}
            onAddressLeft={(connection, typed) => onForm(takeIdFromLink({ ...form, connection }, typed))}
          />
        </>
      )}
    </fieldset>
  );
}
