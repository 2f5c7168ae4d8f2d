import { shortcutText } from "./shortcut.ts";

/** Shows a shortcut such as `mod+enter`. Screen readers hear it from the control's `aria-keyshortcuts` instead. */
export function Kbd({
  shortcut,
  heard = false,
}: {
  readonly shortcut: string;
  /** Where no control says it. */
  readonly heard?: boolean;
}) {
  return (
    <kbd
      aria-hidden={!heard}
      className="rounded-tag border border-current/35 px-1.5 font-sans text-api font-medium opacity-80"
    >
      {shortcutText(shortcut)}
    </kbd>
  );
}
