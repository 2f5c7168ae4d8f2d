/**
 * The tallest element that a scroller may hold, in CSS pixels. Chromium counts in 1/64 of a device pixel and ends at
 * 33.5 million of them; a fourth of that is left at 400 % zoom. A million rows of 50 px would be 50 million.
 */
export const TALLEST = 8_000_000;

/** Further than this many views in one event is a jump: somebody drags the bar, or clicks beside it. */
const JUMP_VIEWS = 3;

/** Rows of one height, seen through a view. All lengths in CSS pixels. */
export interface Strip {
  readonly rows: number;
  readonly rowSize: number;
  readonly view: number;
}

/** Where a scroller stands: its bar, and how much of the strip lies above the view. Both are the same while it is short. */
export interface Stand {
  readonly bar: number;
  readonly top: number;
}

/** How tall the scroller's content is. */
export function contentHeight({ rows, rowSize }: Strip): number {
  return Math.min(rows * rowSize, TALLEST);
}

/** The furthest that the strip can be scrolled. */
export function lastTop({ rows, rowSize, view }: Strip): number {
  return Math.max(0, rows * rowSize - view);
}

/** Where the bar belongs when so much lies above the view. */
export function barFor(strip: Strip, top: number): number {
  const furthest = lastTop(strip);
  const lastBar = Math.max(0, contentHeight(strip) - strip.view);
  return furthest === 0 ? 0 : (top / furthest) * lastBar;
}

/** Where the strip stands after its bar moved: a small move moves rows by the same, a jump goes by share. */
export function afterScroll(strip: Strip, was: Stand, bar: number): Stand {
  const furthest = lastTop(strip);
  const lastBar = Math.max(0, contentHeight(strip) - strip.view);
  if (furthest === lastBar) return { bar, top: Math.min(bar, furthest) };
  if (bar <= 0) return { bar, top: 0 };
  if (bar >= lastBar - 0.5) return { bar, top: furthest };
  const moved = bar - was.bar;
  const top = Math.abs(moved) > JUMP_VIEWS * strip.view ? (bar / lastBar) * furthest : was.top + moved;
  return { bar, top: Math.min(Math.max(top, 0), furthest) };
}

/** Which rows are drawn, from the first to before the last: those in view and `beyond` more on either side. */
export function drawnRows(strip: Strip, top: number, beyond: number): readonly [number, number] {
  const first = Math.floor(top / strip.rowSize) - beyond;
  const end = Math.ceil((top + strip.view) / strip.rowSize) + beyond;
  return [Math.max(0, Math.min(first, strip.rows)), Math.max(0, Math.min(end, strip.rows))];
}

/** The nearest stand from which a row is seen whole. */
export function topShowing({ rowSize, view }: Strip, top: number, row: number): number {
  const [above, below] = [row * rowSize, (row + 1) * rowSize];
  if (above < top) return above;
  return below > top + view ? Math.max(0, below - view) : top;
}
