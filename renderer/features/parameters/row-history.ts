import { useRef } from "react";
import type { ParameterRow } from "./parameter-rows.ts";

type Rows = readonly ParameterRow[];

/** So many steps are kept. */
const STEPS = 100;

/** Undo and redo of a grid. */
export interface RowHistory {
  /** Changes the rows. Steps with the same `cell`, one after the other, are taken back as one: a word as it was typed. */
  readonly change: (next: Rows, cell?: string) => void;
  /** False where there is nothing to take back. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Keeps what the rows were. What changes them from outside (saving, discarding) begins a new history. */
export function useRowHistory(rows: Rows, onRows: (rows: Rows) => void): RowHistory {
  const history = useRef<{ past: Rows[]; future: Rows[]; now: Rows; cell: string | null }>({
    past: [],
    future: [],
    now: rows,
    cell: null,
  });
  if (!sameRows(history.current.now, rows)) {
    history.current = { past: [], future: [], now: rows, cell: null };
  }
  const { past, future } = history.current;

  function go(from: Rows[], to: Rows[]): boolean {
    const next = from.pop();
    if (next === undefined) return false;
    to.push(rows);
    history.current = { ...history.current, now: next, cell: null };
    onRows(next);
    return true;
  }

  return {
    change(next, cell) {
      const goesOn = cell !== undefined && cell === history.current.cell;
      history.current = {
        past: goesOn ? past : [...past.slice(1 - STEPS), rows],
        future: [],
        now: next,
        cell: cell ?? null,
      };
      onRows(next);
    },
    undo: () => go(past, future),
    redo: () => go(future, past),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  };
}

/** By what stands in them: rows that were not touched yet are made anew at each rendering. */
function sameRows(a: Rows, b: Rows): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
