import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Scale } from "../../../core/picture/scale.ts";
import { type Look, panned, WHOLE, zoomed } from "../../../core/picture/window.ts";

/** What enlarging and moving need of the picture. */
interface Drawn {
  readonly scale: (zoom: number) => Scale;
  readonly width: number;
  /** What larger and smaller go around, a wall time in ms; `null` for the middle. */
  readonly around: number | null;
}

/** How a plot is looked at, and what a hand on keyboard, pointer or wheel does to it. */
export function useLook(
  plot: RefObject<HTMLDivElement | null>,
  { scale, width, around }: Drawn,
): {
  readonly look: Look;
  readonly setLook: (look: Look) => void;
  readonly zoom: (by: 1 | -1) => void;
  readonly fitWhole: () => void;
  readonly drag: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
} {
  const [look, setLook] = useState(WHOLE);
  const from = useRef<number | null>(null);
  const pan = (by: number) =>
    setLook((now) => (by === 0 ? now : panned(now, by, { scale: scale(now.zoom), width })));

  const wheel = useRef<(event: WheelEvent) => void>(() => {});
  useEffect(() => {
    wheel.current = (event) => {
      if (!event.shiftKey || look.zoom <= 1) return;
      event.preventDefault();
      pan(event.deltaX === 0 ? event.deltaY : event.deltaX);
    };
  });
  useEffect(() => {
    const element = plot.current;
    if (element === null) return;
    const listen = (event: WheelEvent) => wheel.current(event);
    // React listens passively, and the page would scroll along.
    element.addEventListener("wheel", listen, { passive: false });
    return () => element.removeEventListener("wheel", listen);
  }, [plot]);

  return {
    look,
    setLook,
    zoom(by) {
      const { pieces } = scale(1);
      const [start, end] = [pieces[0]?.time[0] ?? 0, pieces.at(-1)?.time[1] ?? 0];
      const middle = look.centre ?? (start + end) / 2;
      setLook(zoomed(look, by, { around: around ?? middle, spanMs: end - start }));
    },
    fitWhole: () => setLook(WHOLE),
    drag: {
      onPointerDown(event) {
        if (look.zoom <= 1 || event.button !== 0) return;
        from.current = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove(event) {
        if (from.current === null) return;
        pan(from.current - event.clientX);
        from.current = event.clientX;
      },
      onPointerUp: () => {
        from.current = null;
      },
      onPointerCancel: () => {
        from.current = null;
      },
    },
  };
}
