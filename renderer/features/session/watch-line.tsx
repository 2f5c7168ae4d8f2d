import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import { isWatching } from "../../../core/watch/condition.ts";
import { dayAndTime } from "../../../core/words/clock-time.ts";
import { useBench } from "../../bench.tsx";
import { useNow } from "../../ui/ticking.ts";
import { words } from "../../words.ts";
import { hostOf } from "./session-title.ts";
import { useCondition } from "./use-condition.ts";

/** When the session was last heard, how watching goes, and when it is asked about next: our side, in one line. */
export function WatchLine({ session }: { readonly session: Session }) {
  const now = useNow();
  const { heardAt, state } = session;
  const watch = useCondition(session);
  const next = useNextCheck(session, now);
  const troubled = watch.kind === "backing_off" || watch.kind === "offline";
  const parts = (troubled ? [notHeard()] : [heard(), words.session.watchWord(watch)]).concat(next ?? []);
  const detail = words.session.watchDetail(watch, hostOf(session));
  return (
    <div className="text-ink-2 text-meta">
      <div>{parts.join(" · ")}</div>
      {detail !== "" && (
        <p className="mt-1 max-w-[68ch] text-caution">
          {watch.kind === "offline" ? `${words.session.goesOn(state)} ${detail}` : detail}
        </p>
      )}
    </div>
  );

  function heard(): string {
    return heardAt === null ? words.session.notHeard : words.session.heard(Math.max(0, now - heardAt));
  }

  function notHeard(): string {
    const why = words.session.watchWord(watch);
    return heardAt === null
      ? words.session.notHeardYet(why)
      : words.session.notHeardSince(dayAndTime(heardAt, now), why);
  }
}

/** When a session is asked about next, in words; `null` when it is not asked by itself. */
export function useNextCheck(session: Session, now: number): string | null {
  const { stores } = useBench();
  const move = useStore(stores.sessions, (state) => state.moves.get(session.id));
  if (!isWatching(session.watch) || move === undefined) return null;
  if (move.inFlight) return words.session.checking;
  return move.nextCheckAt === null ? null : words.session.nextCheck(Math.max(0, move.nextCheckAt - now));
}
