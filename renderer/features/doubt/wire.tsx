import { words } from "../../words.ts";

/** The request went out, and nothing clear came back. The words beside it say the same. */
export function Wire({
  above,
  below,
  host,
}: {
  readonly above: string;
  readonly below: string;
  readonly host: string;
}) {
  return (
    <div className="flex items-center gap-3 px-4 py-3 text-api text-ink-2">
      <span className="flex shrink-0 flex-col items-center gap-1">
        <span aria-hidden className="size-2.5 rounded-full bg-ink" />
        {words.doubt.here}
      </span>
      <span className="flex min-w-0 flex-1 flex-col gap-1 text-center">
        <span>{above}</span>
        <span aria-hidden className="flex items-center">
          <span className="h-0.5 flex-1 bg-ink" />
          <span className="border-y-4 border-y-transparent border-l-8 border-l-ink" />
        </span>
        <span aria-hidden className="ml-[20%] border-ink-3 border-t border-dotted" />
        <span className="min-h-4">{below}</span>
      </span>
      <span className="shrink-0">
        <b className="mr-2 text-caution text-title">?</b>
        <span className="font-mono">{host}</span>
      </span>
    </div>
  );
}
