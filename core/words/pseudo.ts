import type { Words } from "./words.ts";

const PLAIN = "aceinorsuyACEINORSUY";
const ACCENTED = "àçéîñöŕšûýÀÇÉÎÑÖŔŠÛÝ";

/** How much longer a text gets: as much as German does at its longest. */
const LONGER = 0.4;

/**
 * Words that nobody speaks: accents, brackets round each text, and 40 % longer. What a person sees without brackets
 * does not come from words; a closing bracket that cannot be seen was cut off.
 */
export function pseudo(words: Words): Words {
  return changed(words);
}

function changed<Value>(value: Value): Value;
function changed(value: unknown): unknown {
  if (typeof value === "string") return pseudoText(value);
  if (typeof value === "function") {
    return (...args: readonly unknown[]) => changed(Reflect.apply(value, undefined, args));
  }
  if (Array.isArray(value)) return value.map((each) => changed(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each)]));
}

/** One text so: `Check now` is `[Çhéçk ñöw ····]`. What stands in brackets already is a text within a text. */
export function pseudoText(text: string): string {
  if (text === "") return text;
  const accented = Array.from(text, (letter) => {
    const index = PLAIN.indexOf(letter);
    return index < 0 ? letter : (ACCENTED[index] ?? letter);
  });
  return `[${accented.join("")} ${"·".repeat(Math.ceil(text.length * LONGER))}]`;
}
