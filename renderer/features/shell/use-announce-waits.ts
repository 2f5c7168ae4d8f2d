import { useEffect, useEffectEvent, useRef } from "react";
import type { Session } from "../../../core/session.ts";
import { visibleText } from "../../../core/visible-text.ts";
import { useBench } from "../../bench.tsx";
import { useAnnounce } from "../../ui/live-region.tsx";
import { words } from "../../words.ts";

/** Says to screen readers that a session elsewhere has come to wait for a person: the change, once, and no check. */
export function useAnnounceWaits(): void {
  const { bridge, stores } = useBench();
  const announce = useAnnounce();

  const answers = useRef(new Map<number, number>());

  const hear = useEffectEvent(({ id, state, stateBegan, heardAt, place }: Session) => {
    const answeredAt = answers.current.get(id);
    answers.current.delete(id);
    if (state !== "waiting_for_input" || heardAt === null || answeredAt !== heardAt) return;
    // The answer that a state is first heard by is the one that its beginning is bounded by.
    if (stateBegan?.[1] !== heardAt || id === shownRow()) return;
    announce(words.session.waitsElsewhere(visibleText(place.moduleName)));
  });

  // What is on screen says its own state.
  function shownRow(): number | undefined {
    const { place } = stores.navigation.getState();
    if (place.view === "session") return place.sessionRow;
    if (place.view !== "module" || place.tab !== "start") return;
    return stores.drafts.getState().beside.get(place.moduleRef);
  }

  useEffect(
    () =>
      bridge.subscribe((event) => {
        if (event.kind === "observed") answers.current.set(event.sessionRow, event.observation.heardAt);
        // Told for another reason than an answer, a session has not changed its state.
        if (event.kind === "session") hear(event.session);
      }),
    [bridge],
  );
}
