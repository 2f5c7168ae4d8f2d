import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { words } from "../words.ts";

const STEP = 0.02;

/**
 * Two panes side by side with a bar between them that is dragged, or moved with the arrow keys.
 *
 * @param share  Width of the first pane as a part of the whole.
 * @param least  Least widths of the two panes in px; the bar stops there.
 */
export function SplitPanes({
  first,
  second,
  share,
  onShare,
  bounds = [0.25, 0.75],
  least = [320, 320],
}: {
  readonly first: ReactNode;
  readonly second: ReactNode;
  readonly share: number;
  /** Called once when a drag ends, and for every step of the keyboard. */
  readonly onShare: (share: number) => void;
  readonly bounds?: readonly [number, number];
  readonly least?: readonly [number, number];
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? share;

  function bounded(wanted: number): number {
    return Math.min(Math.max(wanted, bounds[0]), bounds[1]);
  }

  function drag(event: PointerEvent<HTMLDivElement>): void {
    const box = frame.current?.getBoundingClientRect();
    if (dragged === null || box === undefined || box.width === 0) return;
    setDragged(bounded((event.clientX - box.left) / box.width));
  }

  function drop(): void {
    if (dragged !== null && dragged !== share) onShare(dragged);
    setDragged(null);
  }

  function key(event: KeyboardEvent): void {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    const end = { Home: bounds[0], End: bounds[1] }[event.key];
    if (step === undefined && end === undefined) return;
    event.preventDefault();
    onShare(bounded(end ?? share + (step ?? 0)));
  }

  return (
    <div ref={frame} className="flex h-full min-h-0 min-w-0">
      <div data-pane className="min-h-0 shrink-0" style={{ width: `${shown * 100}%`, minWidth: least[0] }}>
        {first}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>. */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={words.controls.resize}
        aria-valuenow={Math.round(shown * 100)}
        aria-valuemin={Math.round(bounds[0] * 100)}
        aria-valuemax={Math.round(bounds[1] * 100)}
        tabIndex={0}
        onKeyDown={key}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged(share);
        }}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={drop}
        className="-mx-1 relative z-10 w-[9px] shrink-0 cursor-col-resize touch-none after:absolute after:inset-y-0 after:left-1 after:w-px after:bg-line hover:after:bg-edge focus-visible:-outline-offset-2 focus-visible:after:bg-focus"
      />
      <div data-pane className="min-h-0 min-w-0 flex-1" style={{ minWidth: least[1] }}>
        {second}
      </div>
    </div>
  );
}
