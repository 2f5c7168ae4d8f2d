/** A value that makes itself, as it is written between double braces. The list is fixed; nothing else is replaced. */
export type Placeholder =
  /** `{{today}}`, `{{today+14d}}`, `{{today-1m}}`: days `d`, weeks `w`, months `m`, years `y`. */
  | { readonly kind: "today"; readonly shift: number; readonly unit: DateUnit }
  | { readonly kind: "now" }
  | { readonly kind: "uuid" }
  | { readonly kind: "counter" }
  | { readonly kind: "random.name" }
  | { readonly kind: "random.email" }
  /** `{{random.text(2000)}}`: so many characters, 1 to 100,000. */
  | { readonly kind: "random.text"; readonly length: number };

/** What a day is shifted by. */
type DateUnit = "d" | "w" | "m" | "y";

/** The longest text that is made, in characters. */
const MAX_RANDOM_TEXT = 100_000;

/** The list as it is shown to people: one of each, ready to be typed. */
export const PLACEHOLDER_EXAMPLES = [
  "{{today}}",
  "{{today+14d}}",
  "{{now}}",
  "{{uuid}}",
  "{{counter}}",
  "{{random.name}}",
  "{{random.email}}",
  "{{random.text(2000)}}",
] as const;

/** A piece of a text: a placeholder, or what stands around it. `written` joined is the text. */
export interface TextPiece {
  readonly written: string;
  /** `null` for text that stands for itself. */
  readonly placeholder: Placeholder | null;
}

const PLAIN = ["now", "uuid", "counter", "random.name", "random.email"] as const;

/** Anything between double braces; what is none of the list stands for itself. */
const BRACES = /(\{\{[^{}]*\}\})/;

/**
 * Cuts a text into placeholders and what stands around them. Exactly as in the list: lower case, no blanks within the
 * braces.
 */
export function readPlaceholders(text: string): readonly TextPiece[] {
  return text
    .split(BRACES)
    .filter((written) => written !== "")
    .map((written) => ({ written, placeholder: placeholderOf(written) }));
}

/** True where a text holds a placeholder. */
export function hasPlaceholder(text: string): boolean {
  return text.includes("{{") && readPlaceholders(text).some(({ placeholder }) => placeholder !== null);
}

function placeholderOf(written: string): Placeholder | null {
  const name = /^\{\{(.*)\}\}$/s.exec(written)?.[1];
  if (name === undefined) return null;
  const plain = PLAIN.find((each) => each === name);
  if (plain !== undefined) return { kind: plain };
  if (name === "today") return { kind: "today", shift: 0, unit: "d" };
  const [, sign, count, unit] = /^today([+-])(\d{1,5})([dwmy])$/.exec(name) ?? [];
  if (sign !== undefined) {
    const shift = Number(count);
    return { kind: "today", shift: sign === "-" ? -shift : shift, unit: unit as DateUnit };
  }
  const length = Number(/^random\.text\((\d{1,6})\)$/.exec(name)?.[1] ?? 0);
  return length >= 1 && length <= MAX_RANDOM_TEXT ? { kind: "random.text", length } : null;
}
