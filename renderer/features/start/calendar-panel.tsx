import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from "lucide-react";
import { DayPicker } from "react-day-picker";
import { formats } from "../../../core/words/formats.ts";
import { Icon } from "../../ui/icon.tsx";
import { words } from "../../words.ts";

const ARROWS = { left: ChevronLeft, right: ChevronRight, up: ChevronUp, down: ChevronDown } as const;

function Chevron({ orientation = "left" }: { readonly orientation?: keyof typeof ARROWS }) {
  return <Icon of={ARROWS[orientation]} />;
}

/** A month's days to pick one from. The focus goes to the one that is marked. */
export function CalendarPanel({
  marked,
  onDay,
}: {
  readonly marked: Date | undefined;
  readonly onDay: (day: Date) => void;
}) {
  const text = words.controls.calendar;
  const tell = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(formats().locale, options);
    return (day: Date) => format.format(day);
  };
  const [month, weekday] = [tell({ month: "long", year: "numeric" }), tell({ weekday: "short" })];
  const [wholeDay, wholeWeekday] = [tell({ dateStyle: "full" }), tell({ weekday: "long" })];
  return (
    <DayPicker
      mode="single"
      autoFocus
      weekStartsOn={1}
      selected={marked}
      defaultMonth={marked ?? new Date()}
      onDayClick={onDay}
      components={{ Chevron }}
      formatters={{ formatCaption: month, formatWeekdayName: weekday }}
      labels={{
        labelNav: () => text.label,
        labelPrevious: () => text.previous,
        labelNext: () => text.next,
        labelGrid: month,
        labelWeekday: wholeWeekday,
        labelDayButton: (day, { today, selected }) => {
          const named = today === true ? text.today(wholeDay(day)) : wholeDay(day);
          return selected === true ? text.chosen(named) : named;
        },
      }}
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
  );
}
