import { cutToBaseUrl } from "../../../core/base-url.ts";
import type { Environment } from "../../../core/connection.ts";
import { Field } from "../../ui/field.tsx";
import { Select, type SelectOption } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { ColourChoice } from "./colour-choice.tsx";
import { type ConnectionErrors, type ConnectionForm, leaveAddress } from "./connection-form.ts";

const text = words.connections;

const environments = (): readonly SelectOption<Environment["kind"]>[] => [
  { value: "test", label: text.environments.test, detail: text.environments.testDetail },
  { value: "live", label: text.environments.live, detail: text.environments.liveDetail },
  { value: "own", label: text.environments.own, detail: text.environments.ownDetail },
];

/** The fields of a connection, for its own page and for a new module's. */
export function ConnectionFields({
  form,
  errors,
  onForm,
  onAddressLeft,
}: {
  readonly form: ConnectionForm;
  /** Empty until somebody tried to save. */
  readonly errors: ConnectionErrors;
  readonly onForm: (form: ConnectionForm) => void;
  /** Told the address as it was typed, before it is cut down. */
  readonly onAddressLeft?: (form: ConnectionForm, typed: string) => void;
}) {
  function leave(): void {
    const left = leaveAddress(form);
    if (onAddressLeft !== undefined) onAddressLeft(left, form.address);
    else if (left !== form) onForm(left);
  }

  return (
    <div className="grid grid-cols-1 gap-3.5 min-[700px]:grid-cols-2">
      <Field label={text.name} error={errors.name} required>
        {(wiring) => <TextInput {...wiring} value={form.name} onText={(name) => onForm({ ...form, name })} />}
      </Field>
      <div className="flex gap-2">
        <Field
          label={text.environment}
          hint={form.environment === null ? text.environmentHint : undefined}
          error={errors.environment}
          required
          className="flex-1"
        >
          {(wiring) => (
            <Select
              wiring={wiring}
              value={form.environment}
              onValue={(environment) => onForm({ ...form, environment })}
              options={environments()}
              placeholder={text.chooseEnvironment}
            />
          )}
        </Field>
        {form.environment === "own" && (
          <Field label={text.ownName} error={errors.ownName} required className="flex-1">
            {(wiring) => (
              <TextInput
                {...wiring}
                value={form.ownName}
                onText={(ownName) => onForm({ ...form, ownName })}
              />
            )}
          </Field>
        )}
      </div>
      <Field
        label={text.baseUrl}
        hint={<AddressHint form={form} />}
        error={errors.baseUrl}
        required
        className="min-[700px]:col-span-2"
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            mono
            inputMode="url"
            value={form.address}
            onText={(address) => onForm({ ...form, address, cut: null })}
            onBlur={leave}
          />
        )}
      </Field>
      <ColourChoice value={form.colour} onValue={(colour) => onForm({ ...form, colour })} />
    </div>
  );
}

/** Says what becomes of the address, while it is typed and after it was cut down. */
function AddressHint({ form }: { readonly form: ConnectionForm }) {
  const cut = cutToBaseUrl(form.address);
  if (!cut.ok) return text.baseUrlHint;
  const told = form.cut ?? cut.value;
  const lines = [
    told.cut !== "" && text.cut(told.url, told.cut),
    told.cut === "" && told.schemeAdded && text.schemeAdded(told.url),
    text.callsGoTo(cut.value.url),
  ];
  return lines
    .filter((line) => line !== false)
    .map((line) => (
      <span key={line} className="selectable block wrap-anywhere">
        {line}
      </span>
    ));
}
