import { Popover } from "@base-ui/react/popover";
import { Calendar, ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from "lucide-react";
import { type ComponentProps, type RefObject, useState } from "react";
import { DayPicker } from "react-day-picker";
import { IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { dayToMark, textOfDay } from "./calendar-day.ts";

const ARROWS = { left: ChevronLeft, right: ChevronRight, up: ChevronUp, down: ChevronDown } as const;

function Chevron({ orientation = "left" }: { readonly orientation?: keyof typeof ARROWS }) {
  return <Icon of={ARROWS[orientation]} />;
}

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
              <DayPicker
                mode="single"
                autoFocus
                weekStartsOn={1}
                selected={marked}
                defaultMonth={marked ?? new Date()}
                onDayClick={(day) => {
                  onText(textOfDay(day));
                  setOpen(false);
                }}
                components={{ Chevron }}
                classNames={{
                  root: "relative",
                  months: "flex",
                  month_caption: "flex h-7 items-center px-1 font-emphasis",
                  nav: "absolute top-0 right-0 flex gap-1",
                  button_previous:
                    "inline-flex size-7 items-center justify-center rounded-control text-ink-2 hover:bg-hover",
                  button_next:
                    "inline-flex size-7 items-center justify-center rounded-control text-ink-2 hover:bg-hover",
                  month_grid: "mt-2",
                  weekday: "size-8 text-ink-3 text-api font-normal",
                  day: "size-8 p-0 text-center",
                  day_button:
                    "size-8 rounded-control hover:bg-hover focus-visible:-outline-offset-2 in-data-[selected=true]:bg-ink in-data-[selected=true]:text-on-ink",
                  today: "font-strong underline underline-offset-4",
                  outside: "text-ink-3",
                  hidden: "invisible",
                }}
              />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}
