import { Menu as Base } from "@base-ui/react/menu";
import { Check, ChevronDown, X } from "lucide-react";
import type { ReactNode } from "react";
import { figure } from "../../core/words/formats.ts";
import { words } from "../words.ts";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

export interface FilterChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Stands in front of the label: a connection's square. */
  readonly mark?: ReactNode;
  /** How many it would leave; shown at the end. */
  readonly count?: number | undefined;
}

/** One filter: a button that says what is let through, a list to choose from, and a cross once something is chosen. */
export function FilterMenu<Value extends string>({
  label,
  choices,
  chosen,
  single = false,
  onChosen,
}: {
  readonly label: string;
  readonly choices: readonly FilterChoice<Value>[];
  readonly chosen: readonly Value[];
  /** At most one at a time. */
  readonly single?: boolean;
  readonly onChosen: (chosen: readonly Value[]) => void;
}) {
  const active = chosen.length > 0;
  const first = choices.find(({ value }) => value === chosen[0]);
  const told = first === undefined ? (chosen[0] ?? "") : first.label;

  function toggle(value: Value, on: boolean): void {
    if (single) onChosen(on ? [value] : []);
    else onChosen(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  }

  return (
    <span
      className={classNames(
        "inline-flex h-(--small-size) max-w-72 shrink-0 items-center rounded-control",
        active ? "bg-selected text-ink forced-colors:border" : "text-ink-2 hover:bg-hover hover:text-ink",
      )}
    >
      <Base.Root modal={false}>
        <Base.Trigger className="flex h-full min-w-0 items-center gap-1.5 rounded-control px-2 font-emphasis">
          {label}
          {active && (
            <span className="min-w-0 truncate font-normal">
              {chosen.length === 1 ? told : words.controls.andMore(told, chosen.length - 1)}
            </span>
          )}
          {!active && <Icon of={ChevronDown} size={14} />}
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner sideOffset={4} align="start" className="z-50 outline-none">
            <Base.Popup className="max-h-[min(420px,var(--available-height))] min-w-52 max-w-96 overflow-y-auto rounded-code border border-line bg-raised p-1 shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
              {choices.map(({ value, label: name, mark, count }) => (
                <Base.CheckboxItem
                  key={value}
                  checked={chosen.includes(value)}
                  onCheckedChange={(on) => toggle(value, on)}
                  closeOnClick={single}
                  className="flex min-h-(--small-size) items-center gap-2 rounded-tag px-2 outline-none data-highlighted:bg-selected forced-colors:data-highlighted:outline-2"
                >
                  <span className="size-4 shrink-0">
                    <Base.CheckboxItemIndicator>
                      <Icon of={Check} />
                    </Base.CheckboxItemIndicator>
                  </span>
                  {mark}
                  <span className="min-w-0 flex-1 truncate">{name}</span>
                  {count !== undefined && <span className="pl-4 text-ink-3 text-meta">{figure(count)}</span>}
                </Base.CheckboxItem>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      {active && (
        <button
          type="button"
          aria-label={words.controls.removeFilter(label)}
          onClick={() => onChosen([])}
          className="flex h-full w-6 items-center justify-center rounded-control text-ink-2 hover:text-ink"
        >
          <Icon of={X} size={14} />
        </button>
      )}
    </span>
  );
}
