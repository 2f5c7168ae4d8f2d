import type { ReactNode } from "react";
import { dayAndTime, dayText, exactTime, timeRange } from "../../core/words/clock-time.ts";
import { roughDuration } from "../../core/words/duration.ts";
import { formats } from "../../core/words/formats.ts";
import { words } from "../words.ts";
import { useNow } from "./ticking.ts";

/** A moment, in full when the pointer rests on it. */
function Time({ at, children }: { readonly at: number; readonly children: ReactNode }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {children}
    </time>
  );
}

/** How long ago something was, ticking: `4 s`, `14 h`. */
export function Ago({ at }: { readonly at: number }) {
  const now = useNow();
  return <Time at={at}>{roughDuration(Math.max(0, now - at))}</Time>;
}

/** How long until something, ticking: `4 s`; `0 s` once it is due. */
export function Until({ at }: { readonly at: number }) {
  const now = useNow();
  return <Time at={at}>{roughDuration(Math.max(0, at - now))}</Time>;
}

/** When something was, as times are told by choice: by the clock, with its day where that is another, or `4 min ago`. */
export function Moment({ at }: { readonly at: number }) {
  const now = useNow();
  return <Time at={at}>{momentText(at, now)}</Time>;
}

/** Stands alone and not in a sentence, which would need the other cases of a language. */
function momentText(at: number, now: number): string {
  return formats().times === "relative" ? words.timeline.ago(Math.max(0, now - at)) : dayAndTime(at, now);
}

/** A moment that is known between two, told likewise; of another day than today its end alone. */
export function Between({ from, to }: { readonly from: number; readonly to: number }) {
  const now = useNow();
  const today = [from, to].every((at) => dayText(at) === dayText(now));
  return (
    <time dateTime={new Date(to).toISOString()} title={`${exactTime(from)} – ${exactTime(to)}`}>
      {today && formats().times !== "relative" ? timeRange(from, to) : momentText(to, now)}
    </time>
  );
}
