/** A spreadsheet takes a text that begins so for a formula, and would run what a server or a paste wrote. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A field of a line of comma-separated values, in quotation marks where it needs them. Source: RFC 4180.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front: spreadsheets take it for “this is text”
 * and leave it out where they show the cell; whoever reads the file otherwise drops one apostrophe before `=`, `+`, `-`,
 * `@`, a tab or a carriage return.
 */
export function csvField(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
