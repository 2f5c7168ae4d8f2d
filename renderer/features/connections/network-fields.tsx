import type { ConnectionView } from "../../../electron/bridge/views/library.ts";
import { Field } from "../../ui/field.tsx";
import { Select, type SelectOption } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { FileChoice } from "./file-choice.tsx";
import { type NetworkErrors, type NetworkForm, networkDraft } from "./network-form.ts";
import { SecretLine } from "./secret-line.tsx";

const text = words.network;

const proxies = (): readonly SelectOption<NetworkForm["proxy"]>[] => [
  { value: "system", label: text.proxies.system, detail: text.proxies.systemDetail },
  { value: "none", label: text.proxies.none, detail: text.proxies.noneDetail },
  { value: "own", label: text.proxies.own, detail: text.proxies.ownDetail },
];

/** Which proxy, which certificates. Secrets are entered in the key window, for settings that are saved. */
export function NetworkFields({
  form,
  errors,
  connection,
  onForm,
}: {
  readonly form: NetworkForm;
  readonly errors: NetworkErrors;
  readonly connection: ConnectionView | undefined;
  readonly onForm: (form: NetworkForm) => void;
}) {
  const put = (change: Partial<NetworkForm>) => onForm({ ...form, ...change });
  const saved = connection !== undefined && isSame(form, connection) ? connection : undefined;
  return (
    <div className="grid grid-cols-1 gap-3.5 min-[700px]:grid-cols-2">
      <Field label={text.proxy} hint={text.notSpoken}>
        {(wiring) => (
          <Select
            wiring={wiring}
            value={form.proxy}
            onValue={(proxy) => put({ proxy })}
            options={proxies()}
          />
        )}
      </Field>
      {form.proxy === "own" && (
        <Field label={text.proxyUrl} hint={text.proxyUrlHint} error={errors.proxyUrl} required>
          {(wiring) => (
            <TextInput
              {...wiring}
              mono
              inputMode="url"
              value={form.proxyUrl}
              onText={(proxyUrl) => put({ proxyUrl })}
            />
          )}
        </Field>
      )}
      {form.proxy !== "none" && (
        <Field label={text.proxyUser} hint={text.proxyUserHint} error={errors.proxyUser}>
          {(wiring) => (
            <TextInput {...wiring} value={form.proxyUser} onText={(proxyUser) => put({ proxyUser })} />
          )}
        </Field>
      )}
      {form.proxy !== "none" && form.proxyUser !== "" && (
        <SecretLine secret="proxy_password" connection={saved} state={saved?.proxyPassword} />
      )}
      <FileChoice
        purpose="ca"
        label={text.extraCa}
        hint={text.extraCaHint}
        path={form.extraCaFile}
        onPath={(extraCaFile) => put({ extraCaFile })}
        className="min-[700px]:col-span-2"
      />
      <FileChoice
        purpose="certificate"
        label={text.certificate}
        hint={text.certificateHint}
        path={form.certificateFile}
        error={errors.clientCertificate}
        onPath={(certificateFile) => put({ certificateFile })}
      />
      <FileChoice
        purpose="key"
        label={text.key}
        hint={text.keyHint}
        path={form.keyFile}
        onPath={(keyFile) => put({ keyFile })}
      />
      {form.keyFile !== null && (
        <SecretLine secret="key_passphrase" connection={saved} state={saved?.keyPassphrase} />
      )}
    </div>
  );
}

/** Main asks for secrets by what is saved; a form that says otherwise has to be saved first. */
function isSame(form: NetworkForm, { network }: ConnectionView): boolean {
  const draft = networkDraft(form);
  return draft !== null && JSON.stringify(draft) === JSON.stringify(network);
}
