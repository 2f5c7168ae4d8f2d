import { useState } from "react";
import { usePreferences } from "../../state/use-store.ts";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { SettingRow } from "./setting-row.tsx";

const text = words.settings;

/** Queries a minute to one address. Applies with each number that can be one. */
export function QueryBudget() {
  const { queriesPerMinute, change } = usePreferences();
  const [typed, setTyped] = useState(String(queriesPerMinute));
  const wrong = budgetOf(typed) === null;

  function type(next: string): void {
    setTyped(next);
    const budget = budgetOf(next);
    if (budget !== null && budget !== queriesPerMinute) change({ queriesPerMinute: budget });
  }

  return (
    <SettingRow label={text.perMinute}>
      <Field bare label={text.perMinute} hint={text.perMinuteHint} error={wrong ? text.perMinuteError : null}>
        {(wiring) => (
          <TextInput {...wiring} inputMode="numeric" value={typed} onText={type} className="max-w-28" />
        )}
      </Field>
    </SettingRow>
  );
}

/** The number that a text means, from 10 to 4,000; `null` for anything else. */
function budgetOf(text: string): number | null {
  const budget = /^\d{2,4}$/.test(text) ? Number(text) : 0;
  return budget >= 10 && budget <= 4_000 ? budget : null;
}
