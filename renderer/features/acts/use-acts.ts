import { useEffect, useRef } from "react";
import type { ActId } from "../../../core/acts/acts.ts";
import { useBench } from "../../bench.tsx";
import type { Offer } from "../../state/acts.ts";

/**
 * Offers acts to keys, menus and the palette while the component is there.
 *
 * The offers may be new objects at each drawing; which acts they are for decides. An act that does not exist for what
 * is on screen is left out (`undefined`); one that is not possible just now says why in `off`.
 */
export function useActs(offers: Readonly<Partial<Record<ActId, Offer | undefined>>>): void {
  const { stores } = useBench();
  const latest = useRef(offers);
  useEffect(() => {
    latest.current = offers;
  });
  const ids = (Object.keys(offers) as ActId[]).filter((id) => offers[id] !== undefined).join(" ");
  useEffect(() => {
    const lasting = (id: ActId): Offer => ({
      run: () => latest.current[id]?.run(),
      off: () => latest.current[id]?.off?.() ?? null,
      ...(latest.current[id]?.within === undefined
        ? {}
        : { within: () => latest.current[id]?.within?.() ?? null }),
    });
    const named = ids === "" ? [] : (ids.split(" ") as ActId[]);
    return stores.acts.getState().offer(new Map(named.map((id) => [id, lasting(id)])));
  }, [stores, ids]);
}
