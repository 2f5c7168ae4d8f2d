import { exactTime } from "../../core/words/clock-time.ts";
import { roughDuration } from "../../core/words/duration.ts";
import { useNow } from "./ticking.ts";

/** How long ago something was, ticking: `4 s`, `14 h`. The exact time is its tooltip. */
export function Ago({ at }: { readonly at: number }) {
  const now = useNow();
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {roughDuration(Math.max(0, now - at))}
    </time>
  );
}

/** How long until something, ticking: `4 s`; `0 s` once it is due. */
export function Until({ at }: { readonly at: number }) {
  const now = useNow();
  return <time dateTime={new Date(at).toISOString()}>{roughDuration(Math.max(0, at - now))}</time>;
}
