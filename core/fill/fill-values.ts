import { daysLater, isCalendarDate, monthsLater } from "../calendar-date.ts";
import type { FieldValue } from "../field-value.ts";
import type { StartParameter } from "../start-parameter.ts";
import { madeEmail, madeName, madeText, madeUuid } from "./made-names.ts";
import { type Placeholder, readPlaceholders } from "./placeholder.ts";
import { seeded } from "./seeded.ts";

/**
 * All that values which make themselves are made of. The same moment gives the same values: what a page shows is what
 * main makes of it.
 */
export interface FillMoment {
  /** Wall time in ms. */
  readonly at: number;
  /** Of local time from UTC at that moment, in minutes: 60 for +01:00. */
  readonly offsetMinutes: number;
  /** What is random follows from it. 1 to 200 characters. */
  readonly seed: string;
  /** The number that `{{counter}}` stands for. From 1. */
  readonly counter: number;
}

/**
 * Makes the values that make themselves, once each: the same placeholder twice is two values, but for the counter, the
 * day and the time.
 *
 * Only the treatment “value” is filled in, and only of the platform's types: raw JSON is never touched.
 */
export function fillValues(
  parameters: readonly Pick<StartParameter, "type">[],
  values: readonly FieldValue[],
  moment: FillMoment,
): readonly FieldValue[] {
  return values.map((value, index) => {
    const isFilled = value.kind === "value" && parameters[index]?.type !== "other";
    if (!isFilled) return value;
    const pieces = readPlaceholders(value.text);
    if (pieces.every(({ placeholder }) => placeholder === null)) return value;
    const text = pieces.map(({ written, placeholder }, at) =>
      placeholder === null ? written : (made(placeholder, moment, `${index} ${at}`) ?? written),
    );
    return { kind: "value", text: text.join("") };
  });
}

/** True where a value would be made of other text than stands there. */
export function isFilledIn(parameter: Pick<StartParameter, "type">, value: FieldValue): boolean {
  return placeholdersOf(parameter, value).length > 0;
}

/** True where a start would use up a number of the counter. */
export function usesCounter(
  parameters: readonly Pick<StartParameter, "type">[],
  values: readonly FieldValue[],
): boolean {
  return parameters.some((parameter, index) => {
    const value = values[index];
    return value !== undefined && placeholdersOf(parameter, value).some(({ kind }) => kind === "counter");
  });
}

function placeholdersOf({ type }: Pick<StartParameter, "type">, value: FieldValue): readonly Placeholder[] {
  if (value.kind !== "value" || type === "other" || !value.text.includes("{{")) return [];
  return readPlaceholders(value.text).flatMap(({ placeholder }) => placeholder ?? []);
}

/** `null` for a day that no calendar has: the text then stands as it was typed. */
function made(placeholder: Placeholder, moment: FillMoment, place: string): string | null {
  const random = seeded(`${moment.seed}\n${place}`);
  switch (placeholder.kind) {
    case "today":
      return shifted(localTime(moment).slice(0, 10), placeholder);
    case "now":
      return `${localTime(moment)}${offsetText(moment.offsetMinutes)}`;
    case "uuid":
      return madeUuid(random);
    case "counter":
      return String(moment.counter);
    case "random.name":
      return madeName(random);
    case "random.email":
      return madeEmail(random);
    case "random.text":
      return madeText(random, placeholder.length);
  }
}

function shifted(day: string, { shift, unit }: Extract<Placeholder, { kind: "today" }>): string | null {
  const later =
    unit === "d" || unit === "w"
      ? daysLater(day, unit === "w" ? shift * 7 : shift)
      : monthsLater(day, unit === "y" ? shift * 12 : shift);
  return isCalendarDate(later) ? later : null;
}

/** `2026-11-24T18:30:05`: the wall clock there, by arithmetic alone, so that no zone of this computer moves it. */
function localTime({ at, offsetMinutes }: FillMoment): string {
  return new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 19);
}

/** Source: RFC 3339, 5.6. */
function offsetText(minutes: number): string {
  const distance = Math.abs(minutes);
  const [hours, rest] = [Math.floor(distance / 60), Math.floor(distance % 60)];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}
