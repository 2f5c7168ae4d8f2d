import { type RefObject, useEffect, useEffectEvent, useRef } from "react";

/** A list that is opened takes the focus, unless somebody is elsewhere already: its keys work at once. */
export function useFocusAtFirst(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || at.tagName === "MAIN")
      grid.current?.focus({ preventScroll: true });
  }, [grid]);
}

/** Another wish is another list: it begins at its top. */
export function useTopOfAnother(wish: unknown, toTop: () => void): void {
  const shown = useRef(wish);
  const begin = useEffectEvent(() => {
    if (shown.current !== wish) toTop();
    shown.current = wish;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another wish is the reason.
  useEffect(() => begin(), [wish]);
}
