import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { words } from "../words.ts";
import { IconButton } from "./button.tsx";
import { classNames } from "./class-names.ts";

/** A window within the page that has to be answered first. Esc and the cross close it; the focus goes back. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  footer,
  initialFocus,
  size = "small",
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Its buttons, the one that acts last. */
  readonly footer?: ReactNode;
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** `wide` for code. */
  readonly size?: "small" | "wide";
}) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-backdrop transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={initialFocus}
          className={classNames(
            "-translate-x-1/2 -translate-y-1/2 fixed top-1/2 left-1/2 z-40 flex max-h-[calc(100vh-48px)] max-w-[calc(100vw-48px)] flex-col rounded-panel border border-line bg-raised shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0",
            size === "wide" ? "w-200" : "w-120",
          )}
        >
          <Base.Title className="py-4 pr-14 pl-5 text-panel">{title}</Base.Title>
          <div className="min-h-0 overflow-y-auto px-5 pb-4">{children}</div>
          {footer !== undefined && (
            <div className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{footer}</div>
          )}
          {/* Last, so that the focus begins at what the dialog is about. */}
          <div className="absolute top-3 right-3">
            <Base.Close render={<IconButton label={words.controls.close} icon={X} />} />
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
