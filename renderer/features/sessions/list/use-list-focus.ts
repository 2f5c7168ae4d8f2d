import { type RefObject, useEffect } from "react";
import { goesToSearch } from "./list-keys.ts";

/** A list that is opened takes the focus, unless somebody is elsewhere already: its keys work at once. */
export function useFocusAtFirst(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || at.tagName === "MAIN")
      grid.current?.focus({ preventScroll: true });
  }, [grid]);
}

/** `/`, and Ctrl or Cmd with F, go to the search field from anywhere in the view. */
export function useSearchKey(search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function key(event: KeyboardEvent): void {
      const inDialog = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
      if (event.defaultPrevented || inDialog || !goesToSearch(event)) return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    }
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  }, [search]);
}
