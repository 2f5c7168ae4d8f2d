import { under } from "./seeded.ts";

const FIRST = [
  "Ada",
  "Amir",
  "Anna",
  "Björn",
  "Chloé",
  "Daria",
  "Elif",
  "Farid",
  "Greta",
  "Hugo",
  "Ines",
  "Jan",
  "Kofi",
  "Léa",
  "Mina",
  "Nils",
  "Olga",
  "Priya",
  "Quentin",
  "Rosa",
  "Søren",
  "Tariq",
  "Uma",
  "Zoë",
] as const;

const LAST = [
  "Abara",
  "Berg",
  "Çelik",
  "Dubois",
  "Eriksen",
  "Fischer",
  "García",
  "Hansen",
  "Ito",
  "Jansen",
  "Kowalski",
  "Lefèvre",
  "Müller",
  "Novák",
  "O’Brien",
  "Petrov",
  "Rossi",
  "Schmidt",
  "Tanaka",
  "Urban",
  "Weiß",
  "Yilmaz",
] as const;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A name of nobody, `Chloé Fischer`. */
export function madeName(random: () => number): string {
  return `${pick(FIRST, random)} ${pick(LAST, random)}`;
}

/**
 * An address that no mail reaches, `ada.fischer.48213@example.com`.
 *
 * Source: RFC 2606, which keeps example.com free.
 */
export function madeEmail(random: () => number): string {
  const plain = `${pick(FIRST, random)}.${pick(LAST, random)}`
    .normalize("NFD")
    .replace(/ß/g, "ss")
    .replace(/ø/gi, "o")
    .replace(/[^A-Za-z.]/g, "")
    .toLowerCase();
  return `${plain}.${10_000 + under(random, 90_000)}@example.com`;
}

/** Words of small letters and blanks, exactly so many characters, without a blank at either end. */
export function madeText(random: () => number, length: number): string {
  let text = "";
  let word = 0;
  while (text.length < length) {
    const mayEnd = word > 1 && text.length < length - 1;
    const ends = mayEnd && (word >= 9 || random() < 0.22);
    text += ends ? " " : (LETTERS[under(random, LETTERS.length)] ?? "a");
    word = ends ? 0 : word + 1;
  }
  return text;
}

/** A UUID of version 4. Source: RFC 9562, 5.4. */
export function madeUuid(random: () => number): string {
  const digits = Array.from({ length: 32 }, () => under(random, 16).toString(16));
  digits[12] = "4";
  digits[16] = (8 + under(random, 4)).toString(16);
  const hex = digits.join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function pick(from: readonly string[], random: () => number): string {
  return from[under(random, from.length)] ?? "";
}
