import { Popover } from "@base-ui/react/popover";
import { Calendar } from "lucide-react";
import { type ComponentProps, lazy, type RefObject, Suspense, useState } from "react";
import { IconButton } from "../../ui/button.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { dayToMark, textOfDay } from "./calendar-day.ts";

// The calendar knows far more than a form that is not open needs: it comes when it is asked for.
const CalendarPanel = lazy(async () => ({ default: (await import("./calendar-panel.tsx")).CalendarPanel }));

/** A text field that holds `YYYY-MM-DD` as typed, with a calendar beside it. */
export function DateControl({
  value,
  onText,
  field,
  ...rest
}: Omit<ComponentProps<typeof TextInput>, "ref" | "mono"> & {
  readonly field: RefObject<HTMLInputElement | null>;
}) {
  const [open, setOpen] = useState(false);
  const marked = dayToMark(value);
  return (
    <div className="relative">
      <TextInput
        {...rest}
        ref={field}
        mono
        value={value}
        onText={onText}
        className={`pr-9 ${rest.className ?? ""}`}
      />
      <Popover.Root open={open} onOpenChange={(next) => setOpen(next)}>
        <Popover.Trigger
          render={
            <IconButton
              label={words.start.field.calendar}
              icon={Calendar}
              className="absolute! top-0.5 right-0.5"
            />
          }
        />
        <Popover.Portal>
          <Popover.Positioner sideOffset={6} align="end" className="z-50 outline-none">
            <Popover.Popup
              finalFocus={field}
              aria-label={words.start.field.calendar}
              className="rounded-panel border border-line bg-raised p-3 shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
            >
              <Suspense fallback={null}>
                <CalendarPanel
                  marked={marked}
                  onDay={(day) => {
                    onText(textOfDay(day));
                    setOpen(false);
                  }}
                />
              </Suspense>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}
