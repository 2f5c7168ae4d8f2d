/** Widths of what will stand in them, in percent: no two alike in a row, so that it reads as rows. */
const WIDTHS = [26, 20, 32, 24, 28, 22, 30, 25] as const;

/** A row that is on its way: still, and only once that takes a moment. */
export function StillRow({ index, y }: { readonly index: number; readonly y: number }) {
  return (
    <div
      aria-hidden
      style={{ transform: `translateY(${y}px)` }}
      className="session-columns absolute inset-x-0 top-0 h-(--row-size) items-center border-line border-b transition-opacity delay-150 starting:opacity-0"
    >
      <span />
      <span className="h-[22px] w-32 rounded-tag bg-sunken" />
      <span
        className="h-3 rounded-tag bg-sunken"
        style={{ width: `${(WIDTHS[index % WIDTHS.length] ?? 26) * 1.5}%` }}
      />
    </div>
  );
}

/** Where rows will stand. */
export function StillRows({ rowSize }: { readonly rowSize: number }) {
  return WIDTHS.map((width, index) => <StillRow key={width} index={index} y={index * rowSize} />);
}
