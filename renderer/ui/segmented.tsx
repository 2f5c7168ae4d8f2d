import { classNames } from "./class-names.ts";

/** A choice of one among two to four, all in sight. Arrow keys move within it, as in any set of radio buttons. */
export function Segmented<Value extends string>({
  label,
  name,
  value,
  onValue,
  options,
}: {
  readonly label: string;
  /** Unique within the page: ties the radio buttons together. */
  readonly name: string;
  readonly value: Value;
  readonly onValue: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}) {
  return (
    <div role="radiogroup" aria-label={label} className="inline-flex rounded-control bg-sunken p-0.5">
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            "relative flex h-[calc(var(--control-size)-4px)] items-center rounded-[5px] px-3 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-1",
            option.value === value
              ? "bg-raised font-emphasis text-ink ring-1 ring-line forced-colors:outline-2"
              : "text-ink-2 hover:text-ink",
          )}
        >
          <input
            type="radio"
            name={name}
            className="absolute inset-0 appearance-none outline-none"
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
