import { type DragEvent, useState } from "react";

/** Moving rows by their handles. Spread `handle` and `target` onto the elements. */
export interface RowDrag {
  /** The row that is being dragged. */
  readonly from: number | null;
  /** The row that it would be put at. */
  readonly over: number | null;
  readonly handle: (index: number) => {
    readonly draggable: true;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
  readonly target: (index: number) => {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** The browser's own dragging, of rows within one grid. The keyboard has Alt and the arrows. */
export function useRowDrag(onMove: (from: number, to: number) => void): RowDrag {
  const [from, setFrom] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  function end(): void {
    setFrom(null);
    setOver(null);
  }
  return {
    from,
    over,
    handle: (index) => ({
      draggable: true,
      onDragStart(event) {
        event.dataTransfer.effectAllowed = "move";
        // Without data nothing is dragged; the index alone means nothing to any other place.
        event.dataTransfer.setData("text/plain", "");
        setFrom(index);
      },
      onDragEnd: end,
    }),
    target: (index) => ({
      onDragOver(event) {
        if (from === null) return;
        event.preventDefault();
        setOver(index);
      },
      onDrop(event) {
        if (from === null) return;
        event.preventDefault();
        onMove(from, index);
        end();
      },
    }),
  };
}
