import { isCalendarDate } from "../../core/calendar-date.ts";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { words } from "../words.ts";

const text = words.keys.window;

/** The day the key was given out, if the person cares to say. */
export function IssuedOn({
  value,
  today,
  onValue,
}: {
  readonly value: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onValue: (day: string) => void;
}) {
  const isDay = isCalendarDate(value);
  return (
    <Field
      label={text.issuedOn}
      hint={text.issuedHint}
      error={value === "" || isDay ? null : text.issuedNoDay}
      remark={isDay && value > today ? text.issuedLater : null}
    >
      {(wiring) => (
        <TextInput {...wiring} mono placeholder={text.issuedShape} value={value} onText={onValue} />
      )}
    </Field>
  );
}
