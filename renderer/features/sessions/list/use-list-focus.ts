import { type RefObject, useEffect } from "react";

/** A list that is opened takes the focus, unless somebody is elsewhere already: its keys work at once. */
export function useFocusAtFirst(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || at.tagName === "MAIN")
      grid.current?.focus({ preventScroll: true });
  }, [grid]);
}
