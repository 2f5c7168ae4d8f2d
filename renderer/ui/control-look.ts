/** What every control that takes text looks like. */
export const CONTROL =
  "w-full rounded-control border border-edge bg-surface px-2.5 text-body text-ink transition-[border-color] " +
  "focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-focus " +
  "aria-invalid:border-caution disabled:bg-canvas disabled:text-ink-3 read-only:bg-canvas";
