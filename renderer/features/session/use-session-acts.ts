import { canBeQueried, type Session } from "../../../core/session.ts";
import { isFinalState } from "../../../core/session-state.ts";
import { isWatching } from "../../../core/watch/condition.ts";
import { useBench } from "../../bench.tsx";
import { words } from "../../words.ts";
import { useActs } from "../acts/use-acts.ts";

/**
 * Offers what can be done with a session to keys, menu and palette.
 *
 * @param within  Where its keys work; default: on the whole page.
 */
export function useSessionActs(
  session: Session,
  {
    onOpenLink,
    onStartAgain,
    within,
  }: {
    readonly onOpenLink: () => void;
    readonly onStartAgain?: () => void;
    readonly within?: () => Element | null;
  },
): void {
  const { bridge, stores } = useBench();
  const say = words.acts.off;
  const watch = (action: "check_now" | "pause" | "resume") => {
    void bridge
      .watch({ sessionRow: session.id, action })
      .then((changed) => stores.sessions.getState().put(changed));
  };
  const ended = session.state !== null && isFinalState(session.state);
  const canWatch = canBeQueried(session) && !ended;
  const link = session.startLink ?? session.queryLink;
  const started = session.origin.kind === "started" && session.origin.outcome.kind !== "sending";
  const where = within === undefined ? {} : { within };
  const noWatch = () => (canWatch ? null : say.notWatched);
  const noLink = () => (link === null ? say.noLink : null);
  useActs({
    check_now: { run: () => watch("check_now"), off: noWatch, ...where },
    pause_resume: {
      run: () => watch(isWatching(session.watch) ? "pause" : "resume"),
      off: noWatch,
      ...where,
    },
    open_in_browser: { run: onOpenLink, off: noLink, ...where },
    copy_link: {
      run: () => {
        if (link === null) return;
        void bridge.copy(link).then(() => stores.toasts.getState().show(words.session.actions.copied));
      },
      off: noLink,
      ...where,
    },
    star: {
      run: () => void bridge.markSession({ sessionRow: session.id, marks: { starred: !session.starred } }),
      ...where,
    },
    start_again:
      onStartAgain === undefined
        ? undefined
        : { run: onStartAgain, off: () => (started ? null : say.notStarted), ...where },
  });
}
