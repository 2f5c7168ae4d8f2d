import { useCallback, useSyncExternalStore } from "react";

/** True while the window is narrower than `px`. */
export function useWidthBelow(px: number): boolean {
  const query = `(max-width: ${px - 1}px)`;
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
