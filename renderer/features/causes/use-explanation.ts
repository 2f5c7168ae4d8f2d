import { useEffect, useState } from "react";
import { lastEnd } from "../../../core/alike-calls.ts";
import { NO_EVIDENCE } from "../../../core/evidence.ts";
import { rankCauses } from "../../../core/rank-causes.ts";
import { refusalOf } from "../../../core/refusal-causes.ts";
import type { Session } from "../../../core/session.ts";
import type { Explanation } from "../../../electron/bridge/views/session.ts";
import { useBench } from "../../bench.tsx";
import { useLibrary } from "../../state/use-store.ts";

/**
 * What the history says of a session's call that went wrong, told anew when a further call was made and when keys,
 * modules or connections change. `undefined` while it is asked for, and for a session that goes well.
 */
export function useExplanation(session: Session): Explanation | undefined {
  const { bridge } = useBench();
  const library = useLibrary((state) => state.modules);
  const [told, setTold] = useState<{ readonly about: number; readonly explanation: Explanation }>();
  const end = lastEnd(session);
  const { id, unanswered } = session;
  const asked = end === null ? "" : `${JSON.stringify(end)} ${unanswered}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further call, and a change of what is described, are reasons to ask again.
  useEffect(() => {
    if (asked === "") return;
    let gone = false;
    const take = (explanation: Explanation) => {
      if (!gone) setTold({ about: id, explanation });
    };
    bridge.explain(id).then(take, () => take(withoutHistory(session)));
    return () => {
      gone = true;
    };
  }, [bridge, id, asked, library]);
  return asked !== "" && told?.about === id ? told.explanation : undefined;
}

/** What can be said without main: everything is open. */
function withoutHistory(session: Session): Explanation {
  const refusal = refusalOf(session);
  return { causes: refusal === null ? [] : rankCauses(refusal, NO_EVIDENCE, 0), alike: null };
}
