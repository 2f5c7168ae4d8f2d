import { words } from "../words.ts";

const text = words.keys.window;

const CHOICES = [
  { value: "module", label: "onlyModule" },
  { value: "connection", label: "everyModule" },
] as const;

/** Which calls the key is for. */
export function ScopeChoice({
  moduleName,
  value,
  usedBy,
  onValue,
}: {
  /** The module that the window was opened from. */
  readonly moduleName: string;
  readonly value: "module" | "connection";
  /** Names of the modules that go with the connection's key. */
  readonly usedBy: readonly string[];
  readonly onValue: (scope: "module" | "connection") => void;
}) {
  return (
    <fieldset>
      <legend className="mb-1 font-emphasis">{text.usedFor}</legend>
      {CHOICES.map((choice) => (
        <div key={choice.value} className="flex min-h-6 items-center gap-2">
          <label className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name="scope"
              className="size-4 accent-ink"
              checked={choice.value === value}
              onChange={() => onValue(choice.value)}
            />
            {text[choice.label]}
          </label>
          {choice.value === "module" && <span className="truncate text-ink-3">({moduleName})</span>}
        </div>
      ))}
      {value === "connection" && <UsedBy names={usedBy} />}
    </fieldset>
  );
}

/** Which modules a key of the connection reaches, before it is saved. */
export function UsedBy({ names }: { readonly names: readonly string[] }) {
  return (
    <p className="text-ink-2 text-meta" title={names.join(", ")}>
      {text.usedBy(names)}
    </p>
  );
}
