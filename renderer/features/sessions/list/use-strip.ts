import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { afterScroll, barFor, drawnRows, lastTop, type Stand, type Strip, topShowing } from "./strip.ts";

/** Rows that are drawn above and below those in view, and how many more before it is drawn anew. */
const BEYOND = 4;
const STEP = 4;

/** Until it is measured, a view is as tall as most are. */
const UNMEASURED = 600;

/** A bar that only counts small moves runs out before its rows do: so long after the last one, it is put right. */
const REST_MS = 200;

/** What is drawn, and where. */
interface Drawn {
  readonly first: number;
  readonly end: number;
  /** To be added to a row's place in the strip: not 0 only where the strip is taller than an element may be. */
  readonly shift: number;
  readonly atTop: boolean;
}

/** A scroller over rows of one height, of which only those in view are drawn, at any number. */
export interface UsedStrip extends Drawn {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** How many rows the view holds. */
  readonly viewRows: number;
  /** The first row that is seen whole. */
  readonly firstInView: number;
  readonly onScroll: () => void;
  /** Brings a row into view by the shortest way. */
  readonly show: (row: number) => void;
  readonly toTop: () => void;
}

/**
 * Wires a scroller. It is drawn anew every few rows only.
 *
 * @param memory  Keeps how far it was scrolled, in px of the strip, while the view is away.
 */
export function useStrip(rows: number, rowSize: number, memory: { top: number }): UsedStrip {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(UNMEASURED);
  const strip: Strip = useMemo(() => ({ rows, rowSize, view }), [rows, rowSize, view]);
  const stand = useRef<Stand>({ bar: 0, top: memory.top });
  const [, draw] = useState("");
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setView(element.clientHeight === 0 ? UNMEASURED : element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => () => clearTimeout(rest.current), []);

  const settle = useCallback(
    (next: Stand) => {
      stand.current = next;
      memory.top = next.top;
      draw(drawing(strip, next));
    },
    [strip, memory],
  );

  const moveTo = useCallback(
    (top: number) => {
      const element = scroller.current;
      if (element === null) return;
      const bar = barFor(strip, top);
      settle({ bar, top });
      element.scrollTop = bar;
      // Browsers keep a bar's place in device pixels: what they kept is where the next move begins.
      const kept = element.scrollTop;
      stand.current = { bar: kept, top: bar === top ? kept : top };
    },
    [strip, settle],
  );

  // At first, and with fewer rows or rows of another height: the bar is where it belongs, within what there is.
  useLayoutEffect(() => {
    const { bar, top } = stand.current;
    const right = Math.min(top, lastTop(strip));
    if (right !== top || Math.abs(barFor(strip, right) - bar) > 1) moveTo(right);
  }, [strip, moveTo]);

  const { bar, top } = stand.current;
  const [first, end] = quantised(strip, top);
  return {
    scroller,
    first,
    end,
    shift: bar - top,
    atTop: top < rowSize / 2,
    viewRows: Math.max(1, Math.floor(view / rowSize)),
    firstInView: Math.ceil(top / rowSize),
    onScroll() {
      const element = scroller.current;
      if (element === null || element.scrollTop === stand.current.bar) return;
      settle(afterScroll(strip, stand.current, element.scrollTop));
      clearTimeout(rest.current);
      rest.current = setTimeout(() => {
        const right = barFor(strip, stand.current.top);
        if (Math.abs(right - stand.current.bar) > 1) moveTo(stand.current.top);
      }, REST_MS);
    },
    show(row) {
      const wanted = topShowing(strip, stand.current.top, row);
      if (wanted !== stand.current.top) moveTo(Math.min(wanted, lastTop(strip)));
    },
    toTop: () => moveTo(0),
  };
}

function quantised(strip: Strip, top: number): readonly [number, number] {
  const step = STEP * strip.rowSize;
  return drawnRows({ ...strip, view: strip.view + step }, Math.floor(top / step) * step, BEYOND);
}

/** The same text as long as nothing has to be drawn anew. */
function drawing(strip: Strip, { bar, top }: Stand): string {
  return `${quantised(strip, top).join(" ")} ${bar - top} ${top < strip.rowSize / 2}`;
}
