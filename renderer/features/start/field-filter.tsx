import type { FieldValue } from "../../../core/field-value.ts";
import type { StartParameter } from "../../../core/start-parameter.ts";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";

/** Which fields are shown. It changes nothing of what is sent. */
export interface FilterChoice {
  /** Part of a Name or an API parameter name, in any case. */
  readonly text: string;
  readonly onlySent: boolean;
}

/** All fields. */
export const NO_FILTER: FilterChoice = { text: "", onlySent: false };

/** Tells whether a field is shown. */
export function matches(
  { text, onlySent }: FilterChoice,
  parameter: StartParameter,
  value: FieldValue,
): boolean {
  if (onlySent && value.kind === "omitted") return false;
  const wanted = text.toLowerCase();
  return parameter.name.toLowerCase().includes(wanted) || parameter.apiName.toLowerCase().includes(wanted);
}

/** Finds a field among many. */
export function FieldFilter({
  choice,
  onChoice,
  shown,
  all,
}: {
  readonly choice: FilterChoice;
  readonly onChoice: (choice: FilterChoice) => void;
  readonly shown: number;
  readonly all: number;
}) {
  const say = words.start.filter;
  return (
    <search className="flex flex-col gap-1">
      <div className="flex items-center gap-3">
        <TextInput
          type="search"
          aria-label={say.label}
          placeholder={say.label}
          value={choice.text}
          onText={(text) => onChoice({ ...choice, text })}
        />
        <label className="flex shrink-0 items-center gap-1.5 text-ink-2">
          <input
            type="checkbox"
            className="accent-ink"
            checked={choice.onlySent}
            onChange={(event) => onChoice({ ...choice, onlySent: event.target.checked })}
          />
          {say.onlySent}
        </label>
      </div>
      <p role="status" className="text-ink-3 text-meta">
        {shown === 0 ? say.nothing : say.shown(shown, all)}
      </p>
    </search>
  );
}
