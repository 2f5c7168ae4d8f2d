import { useEffect, useEffectEvent } from "react";
import type { Opened } from "../../../core/opened.ts";
import { useBench } from "../../bench.tsx";

/**
 * Shows what the system handed over: a file or a module in the form for new ones, a session in the
 * dialog to watch it, or itself where the list has it.
 */
export function useOpened(onSession: (link: string) => void): void {
  const { bridge, stores } = useBench();

  const show = useEffectEvent((opened: Opened | null) => {
    if (opened === null) return;
    const { offer } = stores.bring.getState();
    if (opened.kind === "session") onSession(opened.link);
    else if (opened.kind === "known")
      stores.navigation.getState().go({ view: "session", sessionRow: opened.sessionRow });
    else if (opened.kind === "module") void offer({ text: opened.link, name: null, source: "opened" });
    else void offer({ text: opened.text, name: opened.name, source: "opened" });
  });

  useEffect(() => {
    // What was taken is shown whatever becomes of this effect: main gives it once.
    const take = () => void bridge.takeOpened().then(show);
    take();
    return bridge.subscribe(({ kind }) => {
      if (kind === "opened") take();
    });
  }, [bridge]);
}
