import type { Session } from "../../../../core/session.ts";
import { canBeQueried } from "../../../../core/session.ts";
import { isFinalState } from "../../../../core/session-state.ts";
import { isWatching } from "../../../../core/watch/condition.ts";
import { useBench } from "../../../bench.tsx";
import { words } from "../../../words.ts";

/** What can be done with one row from the keyboard. */
export interface RowActs {
  readonly open: (session: Session) => void;
  readonly checkNow: (session: Session) => void;
  /** Pauses what is watched, and goes on with what rests. */
  readonly pause: (session: Session) => void;
  /** Copies the link by which it goes on, where it has one. */
  readonly copyLink: (session: Session) => void;
  /** Sets the star, or takes it off. */
  readonly star: (session: Session) => void;
}

export function useRowActs(): RowActs {
  const { bridge, stores } = useBench();
  const watch = (session: Session, action: "check_now" | "pause" | "resume") =>
    void bridge
      .watch({ sessionRow: session.id, action })
      .then((changed) => stores.sessions.getState().put(changed));
  return {
    open: ({ id }) => stores.navigation.getState().go({ view: "session", sessionRow: id }),
    checkNow(session) {
      if (canBeQueried(session) && !hasEnded(session)) watch(session, "check_now");
    },
    pause(session) {
      if (!canBeQueried(session) || hasEnded(session)) return;
      watch(session, isWatching(session.watch) ? "pause" : "resume");
    },
    copyLink({ startLink, queryLink }) {
      const link = startLink ?? queryLink;
      if (link === null) return;
      void bridge.copy(link).then(() => stores.toasts.getState().show(words.session.actions.copied));
    },
    star: ({ id, starred }) => void bridge.markSession({ sessionRow: id, marks: { starred: !starred } }),
  };
}

function hasEnded({ state }: Session): boolean {
  return state !== null && isFinalState(state);
}
