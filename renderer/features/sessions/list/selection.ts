/** Which sessions are chosen: some by name, or all that fit the filter but some. */
export type Selection =
  | { readonly kind: "rows"; readonly rows: ReadonlySet<number> }
  | { readonly kind: "all"; readonly except: ReadonlySet<number> };

export const NOTHING: Selection = { kind: "rows", rows: new Set() };
export const EVERYTHING: Selection = { kind: "all", except: new Set() };

/** True for a session that is chosen, by its row id. */
export function isSelected(selection: Selection, row: number): boolean {
  return selection.kind === "rows" ? selection.rows.has(row) : !selection.except.has(row);
}

/** Chooses rows, or lets them go. */
export function withRows(selection: Selection, rows: Iterable<number>, chosen: boolean): Selection {
  const adds = (selection.kind === "rows") === chosen;
  const next = new Set(selection.kind === "rows" ? selection.rows : selection.except);
  for (const row of rows) {
    if (adds) next.add(row);
    else next.delete(row);
  }
  return selection.kind === "rows" ? { kind: "rows", rows: next } : { kind: "all", except: next };
}

/** How many are chosen, of so many that fit. */
export function selectedCount(selection: Selection, total: number): number {
  return selection.kind === "rows" ? selection.rows.size : Math.max(0, total - selection.except.size);
}

/** The two sessions that can be compared, the earlier one first; `null` unless exactly two were chosen by name. */
export function pairOf(selection: Selection): { readonly a: number; readonly b: number } | null {
  if (selection.kind !== "rows" || selection.rows.size !== 2) return null;
  const [a, b] = [...selection.rows].toSorted((one, two) => one - two);
  return a === undefined || b === undefined ? null : { a, b };
}
