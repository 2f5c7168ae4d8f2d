/**
 * The day of a moment by this computer's calendar, `YYYY-MM-DD`.
 *
 * @param at  Wall time in ms.
 */
export function localDay(at: number): string {
  const date = new Date(at);
  const digits = (number: number, length: number) => String(number).padStart(length, "0");
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`;
}
