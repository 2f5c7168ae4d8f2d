import type { LucideIcon } from "lucide-react";
import { LoaderCircle } from "lucide-react";
import type { ButtonHTMLAttributes, MouseEvent, Ref } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";
import { ariaShortcut } from "./shortcut.ts";
import { Tooltip } from "./tooltip.tsx";

const LOOKS = {
  primary: "bg-ink text-on-ink border-transparent hover:opacity-90 active:opacity-80",
  secondary: "bg-surface text-ink border-edge hover:bg-hover active:bg-sunken",
  quiet: "bg-transparent text-ink-2 border-transparent hover:bg-hover hover:text-ink active:bg-sunken",
  danger: "bg-surface text-fatal border-fatal hover:bg-fatal-tint",
} as const;

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `secondary` by default; at most one `primary` per view. */
  readonly variant?: keyof typeof LOOKS;
  readonly icon?: LucideIcon | undefined;
  /** Such as `mod+enter`; shown and told to screen readers. The view handles the key itself. */
  readonly shortcut?: string | undefined;
  /** Under way: keeps its place and the focus, and takes no click. */
  readonly busy?: boolean;
  readonly size?: "control" | "small";
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  variant = "secondary",
  icon,
  shortcut,
  busy = false,
  size = "control",
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  function click(event: MouseEvent<HTMLButtonElement>): void {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      type="button"
      {...rest}
      onClick={click}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaShortcut(shortcut)}
      className={classNames(
        "inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-emphasis text-body whitespace-nowrap",
        "transition-[background-color,opacity] disabled:opacity-50 disabled:pointer-events-none aria-disabled:opacity-70",
        size === "control" ? "h-control px-3" : "h-small px-2",
        LOOKS[variant],
        className,
      )}
    >
      {busy ? <Icon of={LoaderCircle} className="animate-turn" /> : icon !== undefined && <Icon of={icon} />}
      {children}
      {shortcut !== undefined && <Kbd shortcut={shortcut} />}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  /** The button's name, which is its tooltip too. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that is an icon alone; its name is heard, and shown on hover and focus. */
export function IconButton({ label, icon, shortcut, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-keyshortcuts={shortcut === undefined ? undefined : ariaShortcut(shortcut)}
        className={classNames(
          "inline-flex size-small shrink-0 items-center justify-center rounded-control text-ink-2",
          "transition-[background-color] hover:bg-hover hover:text-ink disabled:opacity-40 disabled:pointer-events-none",
          className,
        )}
      >
        <Icon of={icon} />
      </button>
    </Tooltip>
  );
}
