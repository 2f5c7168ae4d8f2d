import type { ReactNode } from "react";
import type { Session } from "../../../core/session.ts";
import { CallMark } from "../../ui/call-mark.tsx";
import { StateChip } from "../../ui/state-chip.tsx";

/** A session's last state as a chip, or what became of its start while there is none. */
export function StartMark({
  session: { state, origin, settlement, sessionId, watch },
  unheard = null,
}: {
  readonly session: Session;
  /** Stands for a session that has not answered yet. */
  readonly unheard?: ReactNode;
}) {
  if (state !== null) return <StateChip state={state} turning={watch.kind === "live"} />;
  if (sessionId !== null || origin.kind !== "started") return unheard;
  return <CallMark outcome={settlement?.kind === "not_started" ? "not_started" : origin.outcome.kind} />;
}
