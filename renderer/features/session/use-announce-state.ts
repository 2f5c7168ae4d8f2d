import { useEffect, useRef } from "react";
import type { Session } from "../../../core/session.ts";
import { visibleText } from "../../../core/visible-text.ts";
import { useAnnounce } from "../../ui/live-region.tsx";

/** Says each change of the server's word to screen readers: neither checks nor ticks, nor what was there before. */
export function useAnnounceState({ state }: Session): void {
  const announce = useAnnounce();
  const said = useRef(state);
  useEffect(() => {
    if (state === said.current) return;
    said.current = state;
    if (state !== null) announce(visibleText(state));
  }, [state, announce]);
}
