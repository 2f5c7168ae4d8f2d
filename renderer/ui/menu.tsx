import { Menu as Base } from "@base-ui/react/menu";
import type { LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";

export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
  readonly icon?: LucideIcon;
  readonly shortcut?: string;
  /** Destroys something. */
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

/** A button (`trigger`, an element with a name of its own) that opens a list of actions. */
export function Menu({
  trigger,
  items,
  align = "end",
}: {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly items: readonly MenuItem[];
  readonly align?: "start" | "end";
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-50 outline-none">
          <Base.Popup className="max-h-(--available-height) min-w-44 overflow-y-auto rounded-code border border-line bg-raised p-1 shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {items.map((item) => (
              <Base.Item
                key={item.label}
                onClick={item.onSelect}
                disabled={item.disabled ?? false}
                className={classNames(
                  "flex min-h-small items-center gap-2 rounded-tag px-2 outline-none data-disabled:opacity-50 data-highlighted:bg-selected forced-colors:data-highlighted:outline-2",
                  item.danger === true ? "text-fatal" : "text-ink",
                )}
              >
                <span className="size-4">{item.icon !== undefined && <Icon of={item.icon} />}</span>
                <span className="flex-1 pr-4">{item.label}</span>
                {item.shortcut !== undefined && <Kbd shortcut={item.shortcut} />}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
