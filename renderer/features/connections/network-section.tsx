import { ChevronRight } from "lucide-react";
import { useState } from "react";
import type { ConnectionView } from "../../../electron/bridge/views/library.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { words } from "../../words.ts";
import { NetworkFields } from "./network-fields.tsx";
import { type NetworkErrors, type NetworkForm, networkSummary } from "./network-form.ts";

const text = words.network;

/** The network settings, folded away while they are the system's: few ever need them. */
export function NetworkSection({
  form,
  errors,
  connection,
  onForm,
}: {
  readonly form: NetworkForm;
  /** Empty until somebody tried to save. */
  readonly errors: NetworkErrors;
  /** `undefined` for a new one. */
  readonly connection: ConnectionView | undefined;
  readonly onForm: (form: NetworkForm) => void;
}) {
  const summary = networkSummary(form);
  const [wanted, setWanted] = useState(summary !== null);
  // A mistake must not hide.
  const open = wanted || Object.keys(errors).length > 0;
  return (
    <section className="mt-6 border-line border-t pt-2">
      <h2>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setWanted(!open)}
          className="flex min-h-control w-full items-center gap-2 rounded-control text-left hover:bg-hover"
        >
          <Icon of={ChevronRight} className={classNames("text-ink-2", open && "rotate-90")} />
          <span className="text-panel">{text.title}</span>
          <span className="text-ink-3 text-meta">{summary ?? text.asSystem}</span>
        </button>
      </h2>
      {open && (
        <fieldset className="mt-2 min-w-0">
          <legend className="heard-only">{text.title}</legend>
          <NetworkFields form={form} errors={errors} connection={connection} onForm={onForm} />
        </fieldset>
      )}
    </section>
  );
}
