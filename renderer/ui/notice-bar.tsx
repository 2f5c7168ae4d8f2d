import { Info, type LucideIcon, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { words } from "../words.ts";
import { IconButton } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

/** A line that stays until it is dealt with. `caution` is trouble; `plain` is good to know. */
export function NoticeBar({
  tone = "caution",
  icon,
  title,
  children,
  actions,
  onDismiss,
  role,
}: {
  readonly tone?: "caution" | "plain";
  readonly icon?: LucideIcon;
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
  readonly role?: "status" | "alert" | "note";
}) {
  return (
    <div
      role={role}
      className={classNames(
        "flex items-start gap-2.5 rounded-code px-3 py-2 text-meta forced-colors:border",
        tone === "caution" ? "bg-caution-tint" : "bg-sunken",
      )}
    >
      <Icon
        of={icon ?? (tone === "caution" ? TriangleAlert : Info)}
        className={tone === "caution" ? "text-caution" : "text-ink-2"}
      />
      {/* Where words and buttons do not fit beside each other, the buttons stand below. */}
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-2.5 gap-y-2">
        <div className="selectable min-w-0 flex-[1_1_14rem] wrap-anywhere text-ink">
          {title !== undefined && <b className="mr-1.5">{title}</b>}
          {children}
        </div>
        {actions !== undefined && <div className="-my-1 flex max-w-full flex-wrap gap-2">{actions}</div>}
      </div>
      {onDismiss !== undefined && (
        <IconButton label={words.controls.dismiss} icon={X} onClick={onDismiss} className="-my-1.5 -mr-1.5" />
      )}
    </div>
  );
}
