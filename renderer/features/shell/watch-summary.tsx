import { Pause, RefreshCw, WifiOff } from "lucide-react";
import type { WatchOverview } from "../../../electron/bridge/views/session.ts";
import { useNavigation } from "../../state/use-store.ts";
import { Icon } from "../../ui/icon.tsx";
import { Until } from "../../ui/relative-time.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import { words } from "../../words.ts";

const text = words.shell;

/** How much is watched and when something is asked next; leads to the sessions. */
export function WatchSummary({
  overview,
  rail,
}: {
  readonly overview: WatchOverview;
  readonly rail: boolean;
}) {
  const navigation = useNavigation();
  const { watched, nextCheckAt, offlineSince } = overview;
  if (watched === 0) return null;
  // What is on this computer is asked about without a network too.
  const offline = offlineSince !== null && nextCheckAt === null;
  const resting = offline ? WifiOff : Pause;
  const button = (
    <button
      type="button"
      aria-label={rail ? text.watching(watched) : undefined}
      onClick={() => navigation.go({ view: "sessions" })}
      className={`flex items-start gap-2.5 rounded-control py-1.5 text-left text-ink-2 text-meta hover:bg-hover hover:text-ink ${rail ? "w-9 justify-center" : "w-full px-2"}`}
    >
      <Icon of={nextCheckAt === null ? resting : RefreshCw} />
      {!rail && (
        <span>
          {text.watching(watched)}
          {offline && ` · ${text.offline}`}
          {nextCheckAt !== null && (
            // A name that changes each second would be read each second.
            <span aria-hidden>
              {" · "}
              {text.nextCheckIn} <Until at={nextCheckAt} />
            </span>
          )}
        </span>
      )}
    </button>
  );
  if (!rail) return button;
  return (
    <Tooltip text={text.watching(watched)} side="right">
      {button}
    </Tooltip>
  );
}
