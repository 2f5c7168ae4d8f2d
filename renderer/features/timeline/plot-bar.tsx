import { type LucideIcon, Maximize2, ZoomIn, ZoomOut } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../../ui/button.tsx";
import { words } from "../../words.ts";

/** What stands over a timeline on a page: its title, what the keyboard stands on, and what can be done with it. */
export function PlotBar({
  said,
  fold,
  zoom,
  children,
}: {
  readonly said: string | null;
  /** `null` where there is nothing to fold. */
  readonly fold: { readonly on: boolean; readonly onFold: (on: boolean) => void } | null;
  readonly zoom: {
    readonly larger: () => void;
    readonly smaller: () => void;
    readonly whole: () => void;
    readonly enlarged: boolean;
  };
  readonly children: ReactNode;
}) {
  const say = words.timeline;
  return (
    <div className="mb-2 flex min-h-small items-center gap-2">
      <h2 className="text-panel">{say.title}</h2>
      <span className="text-ink-3 text-meta">{say.clockName()}</span>
      <p className="min-w-0 flex-1 truncate pl-1 text-meta">{said}</p>
      {fold !== null && (
        <button
          type="button"
          aria-pressed={!fold.on}
          onClick={() => fold.onFold(!fold.on)}
          className="h-small shrink-0 rounded-tag px-1.5 text-ink-2 text-meta hover:text-ink aria-pressed:bg-selected aria-pressed:text-ink forced-colors:aria-pressed:outline-2"
        >
          {say.trueScale}
        </button>
      )}
      <div className="flex shrink-0 items-center">
        <ZoomButton label={say.smaller} icon={ZoomOut} idle={!zoom.enlarged} onClick={zoom.smaller} />
        <ZoomButton label={say.larger} icon={ZoomIn} idle={false} onClick={zoom.larger} />
        <ZoomButton label={say.fit} icon={Maximize2} idle={!zoom.enlarged} onClick={zoom.whole} />
      </div>
      {children}
    </div>
  );
}

/** Never disabled: a button that has the focus must not lose it by what it did. */
function ZoomButton({
  label,
  icon,
  idle,
  onClick,
}: {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly idle: boolean;
  readonly onClick: () => void;
}) {
  return (
    <IconButton
      label={label}
      icon={icon}
      aria-disabled={idle || undefined}
      onClick={onClick}
      className="aria-disabled:opacity-40"
    />
  );
}
