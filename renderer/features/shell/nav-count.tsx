import { CircleQuestionMark, Diamond } from "lucide-react";
import { Icon } from "../../ui/icon.tsx";

/** What of the sessions needs a person: starts in doubt, sessions that wait. A dot in the rail. The button says it in words. */
export function NavCount({
  doubts,
  waiting,
  rail,
}: {
  readonly doubts: number;
  readonly waiting: number;
  readonly rail: boolean;
}) {
  if (doubts + waiting === 0) return null;
  if (rail) {
    return (
      <span
        aria-hidden
        className={`absolute top-0.5 right-1 size-2 rounded-full ring-2 ring-canvas forced-color-adjust-none ${doubts > 0 ? "bg-caution" : "bg-waiting"}`}
      />
    );
  }
  return (
    <span aria-hidden className="flex items-center gap-2.5 font-emphasis text-meta">
      {doubts > 0 && (
        <span className="flex items-center gap-1 text-caution">
          <Icon of={CircleQuestionMark} size={13} />
          {doubts}
        </span>
      )}
      {waiting > 0 && (
        <span className="flex items-center gap-1 text-waiting">
          <Icon of={Diamond} size={13} />
          {waiting}
        </span>
      )}
    </span>
  );
}
