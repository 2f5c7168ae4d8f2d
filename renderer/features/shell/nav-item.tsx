import type { LucideIcon } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { ariaShortcut } from "../../ui/shortcut.ts";
import { Tooltip } from "../../ui/tooltip.tsx";

/** A place in the sidebar. Its name is its label, whether that is seen or the rail shows the icon alone. */
export function NavItem({
  rail,
  icon,
  label,
  current,
  shortcut,
  shown = false,
  description,
  count,
  onClick,
}: {
  readonly rail: boolean;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly current: boolean;
  readonly shortcut: string | undefined;
  /** The shortcut stands beside the label, not in the rail’s tooltip alone. */
  readonly shown?: boolean;
  /** Heard after the name: what `count` means. */
  readonly description?: string | undefined;
  readonly count?: ReactNode;
  readonly onClick: () => void;
}) {
  const id = useId();
  const button = (
    <button
      type="button"
      aria-label={rail ? label : undefined}
      aria-current={current ? "page" : undefined}
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaShortcut(shortcut)}
      aria-describedby={description === undefined ? undefined : id}
      onClick={onClick}
      className={classNames(
        "relative flex h-nav items-center gap-2.5 rounded-control transition-[background-color]",
        rail ? "w-9 justify-center" : "w-full px-2",
        current
          ? "bg-selected font-emphasis text-ink forced-colors:outline-2"
          : "text-ink-2 hover:bg-hover hover:text-ink",
      )}
    >
      <Icon of={icon} />
      {!rail && <span className="flex-1 text-left">{label}</span>}
      {shown && !rail && shortcut !== undefined && <Kbd shortcut={shortcut} />}
      {count}
    </button>
  );
  // Beside the button: within, it would be a part of its name.
  const heard = description !== undefined && (
    <span id={id} className="heard-only">
      {description}
    </span>
  );
  if (!rail) {
    return (
      <>
        {button}
        {heard}
      </>
    );
  }
  return (
    <>
      <Tooltip
        text={description === undefined ? label : `${label}, ${description}`}
        shortcut={shortcut}
        side="right"
      >
        {button}
      </Tooltip>
      {heard}
    </>
  );
}
