import { CircleAlert, CircleCheck, CircleDashed, CircleMinus, type LucideIcon, Route } from "lucide-react";
import { useId } from "react";
import { cutToBaseUrl } from "../../../core/base-url.ts";
import type { StepResult } from "../../../core/connection-check.ts";
import type { CheckInput } from "../../../electron/bridge/commands.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { words } from "../../words.ts";
import type { ConnectionForm } from "./connection-form.ts";
import { networkDraft } from "./network-form.ts";
import { useCheck } from "./use-check.ts";

const text = words.check;

/** The button that tries a connection out as it is typed, saved or not, and what came of it. */
export function CheckPanel({ form }: { readonly form: ConnectionForm }) {
  const id = useId();
  const { state, run } = useCheck();
  const input = inputOf(form);
  const stale = state.kind === "done" && JSON.stringify(state.input) !== JSON.stringify(input);
  return (
    <section className="mt-4 border-line border-t pt-4">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          icon={Route}
          busy={state.kind === "running"}
          disabled={input === null}
          aria-describedby={input === null ? id : undefined}
          onClick={() => input !== null && void run(input)}
        >
          {text.button}
        </Button>
        {input === null && (
          <span id={id} className="text-ink-3 text-meta">
            {text.notReady}
          </span>
        )}
        {state.kind === "running" && <span className="text-ink-2 text-meta">{text.running}</span>}
        {state.kind === "bug" && <span className="text-caution text-meta">{text.bug}</span>}
      </div>
      {state.kind === "done" && !stale && <Found said={state.said} />}
    </section>
  );
}

function Found({ said }: { readonly said: ReturnType<typeof text.describe> }) {
  const { outcome, lines, next, keyNote } = said;
  return (
    <section
      aria-label={text.title}
      className="selectable mt-3 rounded-panel border border-line bg-surface p-4"
    >
      <h3 className={classNames("font-emphasis", next !== null && "text-caution")}>{outcome}</h3>
      <dl className="mt-2 grid grid-cols-[auto_auto_1fr] gap-x-3 gap-y-1.5">
        {lines.map(({ step, result, title, found }) => (
          <div key={step} className="contents">
            <dt className="col-span-2 grid grid-cols-subgrid">
              <span className={classNames("flex pt-0.5", TONES[result])}>
                <Icon of={ICONS[result]} size={14} />
                <span className="heard-only">{`${text.results[result]}: `}</span>
              </span>
              <span className="text-ink-2">{title}</span>
            </dt>
            <dd className={classNames("wrap-anywhere", result === "not_reached" && "text-ink-3")}>
              {found === "" ? text.results[result] : found}
            </dd>
          </div>
        ))}
      </dl>
      {next !== null && <p className="mt-3">{next}</p>}
      <p className="mt-3 text-ink-2 text-meta">{keyNote}</p>
    </section>
  );
}

/** What would be checked; `null` while the address or the settings cannot be. */
function inputOf(form: ConnectionForm): CheckInput | null {
  const cut = cutToBaseUrl(form.address);
  const network = networkDraft(form.network);
  return cut.ok && network !== null ? { connectionId: form.id, baseUrl: cut.value.url, network } : null;
}

const ICONS: Readonly<Record<StepResult, LucideIcon>> = {
  done: CircleCheck,
  failed: CircleAlert,
  not_reached: CircleDashed,
  skipped: CircleMinus,
};

const TONES: Readonly<Record<StepResult, string>> = {
  done: "text-completed",
  failed: "text-caution",
  not_reached: "text-ink-3",
  skipped: "text-ink-3",
};
