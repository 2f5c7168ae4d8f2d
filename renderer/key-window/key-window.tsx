import { CircleCheck, KeyRound } from "lucide-react";
import { type FormEvent, useEffect, useId, useState } from "react";
import { isCalendarDate } from "../../core/calendar-date.ts";
import { canBeKey, keyRemark, withoutSlip } from "../../core/key-remark.ts";
import type { KeyWindowView } from "../../electron/bridge/key-window-api.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { localDay } from "../ui/local-day.ts";
import { words } from "../words.ts";
import type { KeyWindowApi } from "./bridge.ts";
import { IssuedOn } from "./issued-on.tsx";
import { KeptWarning } from "./kept-warning.tsx";
import { KeyField } from "./key-field.tsx";
import { ScopeChoice, UsedBy } from "./scope-choice.tsx";

const text = words.keys.window;

/** The window that takes an API key, a proxy's password or a key's passphrase. What is typed goes to main and nowhere else; it is never shown again. */
export function KeyWindow({ api, view }: { readonly api: KeyWindowApi; readonly view: KeyWindowView }) {
  const id = useId();
  const [key, setKey] = useState("");
  const [pasted, setPasted] = useState(false);
  const [scope, setScope] = useState<"module" | "connection">(
    view.moduleName === null ? "connection" : "module",
  );
  const [issuedOn, setIssuedOn] = useState("");
  const [step, setStep] = useState<"typing" | "saving" | "not_written" | "kept">("typing");
  const { asksFor } = view;
  const say = asksFor === "api_key" ? { ...text, needText: text.needKey } : words.network.window[asksFor];
  const isKey = asksFor === "api_key";
  const sent = isKey ? sendable(key) : key;
  const usable = sent !== null && sent !== "" && (issuedOn === "" || isCalendarDate(issuedOn));
  const remark = keyRemark(key).kind;
  const without =
    sent === null || sent === key ? null : text.saveWithout[remark as keyof typeof text.saveWithout];

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.key === "Escape") void api.cancel();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [api]);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!usable || step === "saving") return;
    setStep("saving");
    const reply = await api.save({ key: sent, scope, issuedOn: issuedOn === "" ? null : issuedOn });
    setStep(reply.kind);
    if (reply.kind === "kept") setKey("");
  }

  async function paste(): Promise<string> {
    const read = await api.paste();
    setPasted(true);
    return read;
  }

  if (step === "kept") {
    return (
      <main className="flex h-full items-center justify-center bg-surface">
        <p role="status" className="flex items-center gap-2 text-completed text-panel">
          <Icon of={CircleCheck} />
          {text.done}
        </p>
      </main>
    );
  }

  return (
    <main className="h-full overflow-y-auto bg-surface">
      <form
        noValidate
        onSubmit={(event) => void save(event)}
        className="flex min-h-full flex-col gap-2 px-5 pt-3"
      >
        <h1 className="flex items-center gap-2.5 text-panel">
          <Icon of={KeyRound} />
          {say.title(view.connectionName)}
        </h1>
        <p className="text-ink-2">
          {say.goesOnlyTo} <code className="font-mono text-ink text-mono wrap-anywhere">{view.host}</code>
        </p>
        <KeptWarning vault={view.vault} />
        <KeyField
          asksFor={asksFor}
          replaces={view.replaces[scope]}
          value={key}
          onValue={setKey}
          onPaste={paste}
        />
        {view.moduleName !== null && (
          <ScopeChoice moduleName={view.moduleName} value={scope} usedBy={view.usedBy} onValue={setScope} />
        )}
        {isKey && view.moduleName === null && <UsedBy names={view.usedBy} />}
        {isKey && <IssuedOn value={issuedOn} today={localDay(Date.now())} onValue={setIssuedOn} />}
        <p className="rounded-code bg-sunken px-3 py-2 text-ink-2 text-meta">
          {view.vault.kind === "system" ? text.keptNote(words.keys.keeper(view.vault.by)) : text.neverShown}
        </p>
        {step === "not_written" && (
          <p role="alert" className="text-caution text-meta">
            {text.notWritten}
          </p>
        )}
        {pasted && (
          <p role="note" className="text-ink-2 text-meta">
            {text.pastedNote}
          </p>
        )}
        <div className="sticky bottom-0 mt-auto flex items-center justify-end gap-2 bg-surface py-3">
          <Button variant="quiet" shortcut="escape" onClick={() => void api.cancel()}>
            {text.cancel}
          </Button>
          <Button
            variant="primary"
            type="submit"
            shortcut="enter"
            busy={step === "saving"}
            disabled={!usable}
            aria-describedby={usable ? undefined : id}
          >
            {without ?? say.save}
          </Button>
          {!usable && (
            <span id={id} className="heard-only">
              {key === "" ? say.needText : text.cannotTravel}
            </span>
          )}
        </div>
      </form>
    </main>
  );
}

/** What of a typed key can be sent: all of it, or the rest without what the remark names; `null` for nothing. */
function sendable(key: string): string | null {
  if (canBeKey(key)) return key;
  const rest = withoutSlip(key, keyRemark(key));
  return rest !== null && canBeKey(rest) ? rest : null;
}
