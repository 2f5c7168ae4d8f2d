/** Letters of other scripts, and digits, that look like a Latin letter in small print. Lower case throughout. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  е: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  і: "i",
  ј: "j",
  ѕ: "s",
  α: "a",
  β: "b",
  ε: "e",
  ι: "i",
  κ: "k",
  ν: "v",
  ο: "o",
  ρ: "p",
  τ: "t",
  υ: "u",
  χ: "x",
  "0": "o",
  "1": "l",
  i: "l",
  "|": "l",
  "-": "",
  _: "",
  ".": "",
};

/** Nothing to be seen, or a blank that is not the plain one: soft hyphen, zero width, no-break and typographic blanks. */
const HIDDEN = /[\p{Control}\p{Format}\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u3164\ufeff]/u;

/** What two names have in common that a reader takes for the same: case, blanks, joints and look-alike letters left out. */
export function lookOf(name: string): string {
  return [...name.normalize("NFKC").toLowerCase()]
    .filter((character) => !/\s/.test(character) && !HIDDEN.test(character))
    .map((character) => LOOKS_LIKE[character] ?? character)
    .join("");
}

/** The first character that cannot be seen, as `U+00A0`, or `null`. */
export function hiddenCharacter(name: string): string | null {
  const found = HIDDEN.exec(name)?.[0].codePointAt(0);
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The first Cyrillic or Greek letter among Latin ones, which looks like one of them; `null` where there is none. */
export function foreignLetter(name: string): string | null {
  if (!/\p{Script=Latin}/u.test(name)) return null;
  const found = [...name].find(
    (character) =>
      /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(character) &&
      LOOKS_LIKE[character.toLowerCase()] !== undefined,
  );
  return found ?? null;
}
