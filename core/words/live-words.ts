import { type Formats, tellBy } from "./formats.ts";
import type { Words } from "./words.ts";

/** Words that follow the choice of a language, and the choice. */
export interface LiveWords {
  /**
   * The chosen language's words. Objects in it may be held on to at module level: each text is looked up when it is
   * read. A text that was read stays as it was, so read it where it is shown.
   */
  readonly words: Words;
  /** Chooses the language that is read from now on, and how figures and moments are told. */
  readonly speak: (chosen: Words, formats: Omit<Formats, "units">) => void;
}

/** Words that begin in the given language. */
export function liveWords(first: Words): LiveWords {
  let current = first;
  return {
    words: live(first, () => current),
    speak(chosen, formats) {
      current = chosen;
      tellBy({ ...formats, units: chosen.units });
    },
  };
}

/**
 * Stands for an object of the chosen language. `shape` is the same object of another one: all have the same names.
 *
 * The names, and whether there is one, are answered by `shape` itself.
 */
function live<Value extends object>(shape: Value, current: () => Value): Value {
  const inner = new Map<PropertyKey, unknown>();
  return new Proxy(shape, {
    get(_, name) {
      const value: unknown = Reflect.get(current(), name);
      // Lists are values: they are mapped and joined, and nobody keeps one.
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      const known = inner.get(name);
      if (known !== undefined) return known;
      const made = live(value, () => objectAt(current(), name, value));
      inner.set(name, made);
      return made;
    },
  });
}

function objectAt<Value extends object>(holder: object, name: PropertyKey, otherwise: Value): Value {
  const value: unknown = Reflect.get(holder, name);
  // Both come from words of one shape.
  return typeof value === "object" && value !== null ? (value as Value) : otherwise;
}
