import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export interface Tab<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A figure behind the label, such as how many there are. */
  readonly count?: number | undefined;
}

/** Tabs and the panel of the chosen one. `label` names the list of tabs for screen readers. */
export function Tabs<Value extends string>({
  label,
  value,
  onValue,
  tabs,
  children,
  listClassName = "px-5",
  panelClassName = "min-h-0 flex-1",
}: {
  readonly label: string;
  readonly value: Value;
  readonly onValue: (value: Value) => void;
  readonly tabs: readonly Tab<Value>[];
  readonly children: ReactNode;
  readonly listClassName?: string;
  readonly panelClassName?: string;
}) {
  return (
    <Base.Root
      value={value}
      onValueChange={(next: Value) => onValue(next)}
      className="flex min-h-0 flex-1 flex-col"
    >
      <Base.List
        aria-label={label}
        activateOnFocus={false}
        className={`flex shrink-0 gap-5 overflow-x-auto border-line border-b [scrollbar-width:none] ${listClassName}`}
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px h-10 shrink-0 whitespace-nowrap border-transparent border-b-2 text-ink-2 -outline-offset-2 hover:text-ink data-active:border-ink data-active:font-emphasis data-active:text-ink"
          >
            {tab.label}
            {tab.count !== undefined && <span className="font-normal text-ink-3"> {tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      <Base.Panel value={value} key={value} className={`outline-offset-[-2px] ${panelClassName}`}>
        {children}
      </Base.Panel>
    </Base.Root>
  );
}
