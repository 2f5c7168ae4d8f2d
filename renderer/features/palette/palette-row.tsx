import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import type { Hit } from "./rank-entries.ts";

/** One result: its title with the letters that were meant, what it is, its shortcut or why it is not possible. */
export function PaletteRow({
  id,
  hit: { entry, at },
  current,
  onPoint,
  onRun,
}: {
  readonly id: string;
  readonly hit: Hit;
  readonly current: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}) {
  const off = entry.off ?? null;
  return (
    // The keys are the field's.
    // biome-ignore lint/a11y/useFocusableInteractive: the field points at it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys.
    <div
      id={id}
      role="option"
      aria-selected={current}
      aria-disabled={off !== null}
      // Not on entering: a list that scrolls under a still pointer is not pointed at.
      onPointerMove={onPoint}
      onClick={onRun}
      className={classNames(
        "flex min-h-8 items-center gap-2.5 rounded-control px-2.5",
        current && "bg-selected forced-colors:outline-2",
        off !== null && "text-ink-3",
      )}
    >
      <Icon of={entry.icon} className="text-ink-3" />
      <span className="min-w-0 truncate">
        <Marked text={entry.title} at={at} />
      </span>
      {entry.detail !== undefined && entry.detail !== "" && (
        <span className="min-w-0 flex-1 truncate text-ink-3 text-meta">
          <ShownText text={entry.detail} />
        </span>
      )}
      {off !== null && <span className="ml-auto min-w-0 truncate text-meta">{off}</span>}
      {off === null && entry.shortcut !== undefined && (
        <span className="ml-auto">
          <Kbd shortcut={entry.shortcut} />
        </span>
      )}
    </div>
  );
}

/** The letters that were typed stand out. Text that somebody typed is shown with what hides in it. */
function Marked({ text, at }: { readonly text: string; readonly at: readonly number[] }) {
  if (at.length === 0) return <ShownText text={text} />;
  const marks = new Set(at);
  const runs: { from: number; to: number; marked: boolean }[] = [];
  for (let index = 0; index < text.length; index++) {
    const marked = marks.has(index);
    const last = runs.at(-1);
    if (last !== undefined && last.marked === marked) last.to = index + 1;
    else runs.push({ from: index, to: index + 1, marked });
  }
  return runs.map(({ from, to, marked }) =>
    marked ? (
      <mark key={from} className="bg-transparent font-emphasis text-running">
        <ShownText text={text.slice(from, to)} />
      </mark>
    ) : (
      <ShownText key={from} text={text.slice(from, to)} />
    ),
  );
}
