const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** Tells whether a text is a number by JSON's grammar, so that it can be sent unquoted with the digits as typed. */
export function isJsonNumber(text: string): boolean {
  return JSON_NUMBER.test(text);
}

/** What a reader of the number may stumble over. Remarks never forbid. */
export type NumberRemark =
  | { readonly kind: "not_a_number"; readonly suggestion: string | null }
  | { readonly kind: "too_large" }
  | { readonly kind: "rounded"; readonly readAs: string }
  | { readonly kind: "reads_differently"; readonly readAs: string };

/**
 * Says what is worth knowing about a typed number before it is sent, or `null`.
 *
 * `rounded`: more digits than a double holds. `reads_differently`: same number, other spelling (`1.10`, `-0`, `1e3`).
 * `not_a_number` carries a fix to offer (`1,5` → `1.5`, `007` → `7`), never one to apply, and none where it would be a
 * guess (`1,234` is two numbers, by country).
 */
export function numberRemark(text: string): NumberRemark | null {
  if (!isJsonNumber(text)) return { kind: "not_a_number", suggestion: suggestNumber(text) };
  const value = Number(text);
  if (!Number.isFinite(value)) return { kind: "too_large" };
  const readAs = String(value);
  if (readAs === text) return null;
  return sameDigits(text, value) ? { kind: "reads_differently", readAs } : { kind: "rounded", readAs };
}

function suggestNumber(text: string): string | null {
  const candidate = text
    .trim()
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/^\+/, "")
    .replace(/^(-?)0+(?=\d)/, "$1")
    .replace(/^(-?)[.,](?=\d)/, "$10.")
    .replace(/^(?!-?[1-9]\d{0,2},\d{3}$)(-?\d+),(\d+)$/, "$1.$2");
  return candidate !== text && isJsonNumber(candidate) ? candidate : null;
}

/** Compares by decimal digits, so that no double takes part in judging doubles. */
function sameDigits(text: string, value: number): boolean {
  return decimalForm(text) === decimalForm(String(value));
}

function decimalForm(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  const scale = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${sign}${significant}e${scale}`;
}
