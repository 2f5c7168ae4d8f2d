import type { ReactNode } from "react";
import type { Timeline } from "../../../core/timeline.ts";
import { words } from "../../words.ts";

/** What the picture's marks mean: only of those that are in it. */
export function TimelineLegend({ timelines }: { readonly timelines: readonly Timeline[] }) {
  const unanswered = timelines.some(({ checks }) => checks.some(({ answered }) => !answered));
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-ink-2 text-meta">
      {timelines.some(({ stretches }) => stretches.length > 1) && (
        <Entry
          text={words.timeline.legend.change}
          mark={
            <>
              <rect x="0.5" y="1" width="17" height="12" className="fill-sunken" />
              <path d="M0.5 1v12M17.5 1v12M0.5 1l17 12" className="stroke-ink-2" />
            </>
          }
        />
      )}
      {timelines.some(({ gaps }) => gaps.length > 0) && (
        <Entry
          text={words.timeline.legend.gap}
          mark={<path d="M0 3l10 10M4 0l13 13M13 0l5 5" className="stroke-edge" />}
        />
      )}
      {unanswered && (
        <Entry
          text={words.timeline.legend.unanswered}
          mark={<path d="M5 12h8l-4 -8z" className="fill-none stroke-caution" strokeWidth="1.5" />}
        />
      )}
    </ul>
  );
}

function Entry({ text, mark }: { readonly text: string; readonly mark: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg data-picture aria-hidden width="18" height="14">
        {mark}
      </svg>
      {text}
    </li>
  );
}
