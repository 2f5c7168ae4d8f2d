/** What Tab stops at. */
const STOPS =
  "a[href],button:not([disabled]),input:not([disabled]),select:not([disabled]),textarea:not([disabled]),[tabindex]:not([tabindex='-1'])";

/** Where the focus was in each pane when it left, so that coming back is coming back. */
const left = new WeakMap<Element, HTMLElement>();

/** Moves the focus to the next part of the window, or the one before; after the last comes the first. */
export function goToPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter(
    // Only the innermost: a view that has panes is none itself.
    (pane) => pane.querySelector("[data-pane]") === null && pane.getClientRects().length > 0,
  );
  const focused = document.activeElement;
  const at = panes.findIndex((pane) => pane.contains(focused));
  const from = panes[at];
  if (from !== undefined && focused instanceof HTMLElement) left.set(from, focused);
  const next =
    panes[(at === -1 ? (step === 1 ? 0 : panes.length - 1) : at + step + panes.length) % panes.length];
  if (next !== undefined) focusWithin(next);
}

function focusWithin(pane: HTMLElement): void {
  const before = left.get(pane);
  const wanted = before?.isConnected === true ? before : pane.querySelector<HTMLElement>(STOPS);
  if (wanted !== null) wanted.focus();
  // Nothing in it takes the focus: the pane itself does.
  if (!pane.contains(document.activeElement)) {
    pane.tabIndex = -1;
    pane.focus();
  }
}
