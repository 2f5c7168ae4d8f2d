import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { FieldWiring } from "./field.tsx";
import { Icon } from "./icon.tsx";

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A second line that says what the choice means. */
  readonly detail?: string | undefined;
  /** Stands in front of the label: a connection's square. */
  readonly mark?: ReactNode;
}

export interface SelectProps<Value extends string> {
  /** `null` while nothing is chosen. */
  readonly value: Value | null;
  readonly onValue: (value: Value) => void;
  readonly options: readonly SelectOption<Value>[];
  readonly placeholder?: string | undefined;
  /** From the `Field` around it. */
  readonly wiring?: FieldWiring;
  /** The name, where no `Field` stands around it. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** `quiet` has no border: beside a heading. */
  readonly look?: "control" | "quiet";
  readonly className?: string | undefined;
}

/** A choice of one among few. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onValue, options, placeholder, wiring, label, disabled = false, look = "control" } = props;
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onValue(next)}
      disabled={disabled}
      modal={false}
    >
      <Base.Trigger
        {...wiring}
        aria-label={label}
        className={classNames(
          "flex items-center gap-2 rounded-control border text-left text-body text-ink",
          "aria-invalid:border-caution data-disabled:bg-canvas data-disabled:text-ink-3",
          look === "control"
            ? "h-control w-full border-edge bg-surface pr-2 pl-2.5"
            : "min-h-control border-transparent px-1.5 hover:bg-hover",
          props.className,
        )}
      >
        <Base.Value
          placeholder={placeholder}
          className={classNames(
            "min-w-0 flex-1 data-placeholder:text-ink-3",
            // Beside a heading there is room below; in a form the controls keep their height.
            look === "control" && "truncate",
          )}
        />
        <Base.Icon>
          <Icon of={ChevronDown} className="text-ink-2" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup className="max-h-(--available-height) min-w-(--anchor-width) max-w-105 overflow-y-auto rounded-code border border-line bg-raised p-1 shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className="flex min-h-small items-start gap-2 rounded-tag px-2 py-0.5 outline-none data-highlighted:bg-selected forced-colors:data-highlighted:outline-2"
                >
                  <span className="mt-0.5 size-4 shrink-0">
                    <Base.ItemIndicator>
                      <Icon of={Check} />
                    </Base.ItemIndicator>
                  </span>
                  <span className="min-w-0">
                    <span className="flex items-center gap-2">
                      {option.mark}
                      <Base.ItemText>{option.label}</Base.ItemText>
                    </span>
                    {option.detail !== undefined && (
                      <span className="block text-ink-2 text-meta">{option.detail}</span>
                    )}
                  </span>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
