import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
} from "react";
import { useStore } from "zustand";
import { rowAt, type SessionFeedStore } from "../../../state/session-feed.ts";
import { GridPart } from "../../../ui/grid-part.tsx";
import { words } from "../../../words.ts";
import { SessionRow } from "../session-row.tsx";
import { isSelected, type Selection, selectedCount } from "./selection.ts";
import { StillRow, StillRows } from "./still-rows.tsx";
import { contentHeight } from "./strip.ts";
import { useRowSize } from "./use-row-size.ts";
import type { UsedStrip } from "./use-strip.ts";

/** What a press on a row means. */
export interface RowPress {
  readonly index: number;
  readonly act: "open" | "select" | "star";
  readonly shift: boolean;
  readonly mod: boolean;
}

/**
 * The list itself: a grid whose rows are drawn as they come into view. Its focus stays on the grid, which names the row
 * that the keyboard is at; so a row may come and go without the focus getting lost.
 */
export function SessionGrid<Wish>({
  feed,
  strip,
  active,
  selection,
  grid,
  onPress,
  onKey,
  onSelectAll,
  onHold,
  children,
}: {
  readonly feed: SessionFeedStore<Wish>;
  readonly strip: UsedStrip;
  /** From 0; `null` while the keyboard is at no row. */
  readonly active: number | null;
  readonly selection: Selection;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly onPress: (press: RowPress) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onSelectAll: (chosen: boolean) => void;
  /** Pointer or focus came to the rows, or went. */
  readonly onHold: (by: "pointer" | "focus", held: boolean) => void;
  /** Stands over the rows: what is to be said in place of them, or above them. */
  readonly children?: ReactNode;
}) {
  const { total, status, pages } = useStore(feed);
  const rowSize = useRowSize();
  const id = useId();
  const { first, end, shift } = strip;
  useEffect(() => feed.getState().need(first, Math.min(end, Math.max(total, 1))), [feed, first, end, total]);

  const drawn = Array.from({ length: Math.max(0, Math.min(end, total) - first) }, (_, step) => first + step);
  // The row that the keyboard is at is always there to be named, wherever the rows in view are.
  if (active !== null && active < total && (active < first || active >= end)) drawn.push(active);
  const chosen = selectedCount(selection, total);
  const say = words.sessions;

  function press(event: MouseEvent<HTMLElement>): void {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest<HTMLElement>("[data-index]");
    const index = Number(row?.dataset.index);
    if (!row || Number.isNaN(index)) return;
    const said = target?.closest<HTMLElement>("[data-act]")?.dataset.act;
    const act = said === "select" || said === "star" ? said : "open";
    onPress({ index, act, shift: event.shiftKey, mod: event.ctrlKey || event.metaKey });
  }

  return (
    <GridPart
      ref={grid}
      role="grid"
      aria-label={say.table}
      aria-rowcount={total + 1}
      aria-colcount={8}
      aria-multiselectable
      aria-busy={status === "reading"}
      aria-activedescendant={active === null || active >= total ? undefined : `${id}-${active}`}
      tabIndex={0}
      data-selecting={chosen > 0 || undefined}
      onKeyDown={onKey}
      onFocus={() => onHold("focus", true)}
      onBlur={(event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onHold("focus", false);
      }}
      className="group/list @container flex min-h-0 min-w-0 flex-1 flex-col outline-none"
    >
      <GridPart role="rowgroup" className="scroll-y shrink-0 overflow-y-hidden border-line border-b">
        <GridPart
          role="row"
          aria-rowindex={1}
          className="session-columns h-9 items-center text-ink-2 text-meta"
        >
          <GridPart role="columnheader" className="relative flex h-full items-center justify-center">
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={say.selectAll}
              checked={chosen > 0 && chosen === total}
              ref={(box) => {
                if (box !== null) box.indeterminate = chosen > 0 && chosen < total;
              }}
              onChange={() => onSelectAll(chosen < total)}
              className="size-4 accent-ink opacity-0 after:absolute after:inset-0 hover:opacity-100 group-data-selecting/list:opacity-100"
            />
          </GridPart>
          <GridPart role="columnheader">{say.columns.state}</GridPart>
          <GridPart role="columnheader">{say.columns.values}</GridPart>
          <GridPart role="columnheader" className="session-course">
            {say.columns.course}
          </GridPart>
          <GridPart role="columnheader" className="session-since">
            {say.columns.since}
          </GridPart>
          <GridPart role="columnheader" className="session-since">
            {say.columns.heard}
          </GridPart>
          <GridPart role="columnheader">{say.columns.where}</GridPart>
          <GridPart role="columnheader">
            <span className="heard-only">{say.starColumn}</span>
          </GridPart>
        </GridPart>
      </GridPart>
      <GridPart
        ref={strip.scroller}
        role="rowgroup"
        tabIndex={-1}
        onScroll={strip.onScroll}
        onPointerEnter={() => onHold("pointer", true)}
        onPointerLeave={() => onHold("pointer", false)}
        onMouseDown={(event) => {
          // The focus belongs to the grid: what was pressed may be scrolled away.
          if (!(event.target instanceof Element) || event.target.closest("[data-index]") === null) return;
          event.preventDefault();
          grid.current?.focus({ preventScroll: true });
        }}
        onClick={press}
        className="scroll-y relative min-h-0 flex-1 outline-none"
      >
        {children}
        <div className="relative" style={{ height: contentHeight({ rows: total, rowSize, view: 0 }) }}>
          {drawn.map((index) => {
            const session = rowAt({ pages }, index);
            const y = index * rowSize + shift;
            return session === undefined ? (
              <StillRow key={index} index={index} y={y} />
            ) : (
              <SessionRow
                key={index}
                id={`${id}-${index}`}
                session={session}
                index={index}
                y={y}
                active={index === active}
                selected={isSelected(selection, session.id)}
              />
            );
          })}
          {status === "reading" && pages.size === 0 && <StillRows rowSize={rowSize} />}
        </div>
      </GridPart>
    </GridPart>
  );
}
