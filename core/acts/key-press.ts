/** What a `KeyboardEvent` says, as far as a shortcut is read off it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** AltGr is down: a third letter of the key, which Windows tells as Ctrl and Alt together. */
  readonly altGraph: boolean;
  /** An input method is putting a character together. */
  readonly isComposing: boolean;
}

/** Keys by their place, with what they are on the layout that shortcuts are named after. */
const BY_PLACE: Readonly<Record<string, string>> = {
  Period: ".",
  Comma: ",",
  Slash: "/",
  Semicolon: ";",
  Quote: "'",
  BracketLeft: "[",
  BracketRight: "]",
  Backslash: "\\",
  Backquote: "`",
  Minus: "-",
  Equal: "=",
};

const NAMED: Readonly<Record<string, string>> = { " ": "space", "+": "plus" };
const NO_KEYS: ReadonlySet<string> = new Set([
  "Control",
  "Shift",
  "Alt",
  "Meta",
  "AltGraph",
  "CapsLock",
  "Unidentified",
  "Process",
]);

/**
 * The spellings that a press may be meant as, the likeliest first; none while a character is being put together.
 *
 * A letter and a sign go by what they are on the person's keyboard: `mod+/` is Shift+7 on a German one. A key that
 * gives no Latin letter, a digit behind Shift, and a sign that Shift made something else go by their place too.
 */
export function spellingsOf(press: KeyPress, mac: boolean): readonly string[] {
  const { key, code } = press;
  if (press.isComposing || NO_KEYS.has(key)) return [];
  const third = press.altGraph || (mac && press.altKey && isSign(key));
  const held = third
    ? []
    : [
        ...((mac ? press.metaKey : press.ctrlKey) ? ["mod"] : []),
        ...(mac && press.ctrlKey ? ["ctrl"] : []),
        ...(press.altKey ? ["alt"] : []),
      ];
  // What the system does with its own key is its own matter.
  if (!mac && press.metaKey) return [];
  const shift = press.shiftKey ? ["shift"] : [];
  const spell = (parts: readonly string[], name: string) => [...parts, name].join("+");
  const placed = placedKey(code);
  const named = NAMED[key] ?? key.toLowerCase();
  if (isSign(key)) {
    // Shift is part of the sign.
    const asSign = spell(held, named);
    const asPlace = placed === null || held.length === 0 ? [] : [spell([...held, ...shift], placed)];
    return [...new Set(press.shiftKey && held.length > 0 ? [...asPlace, asSign] : [asSign, ...asPlace])];
  }
  const latin = key.length > 1 ? key !== "Dead" : /^[a-z\d ]$/i.test(key);
  if (!latin) return placed === null ? [] : [spell([...held, ...shift], placed)];
  // A digit with Shift is one that Shift made.
  return [spell(/^\d$/.test(key) ? held : [...held, ...shift], named)];
}

/** True for a character that is neither letter nor digit nor blank. */
function isSign(key: string): boolean {
  return key.length === 1 && /[^\p{L}\p{N}\s]/u.test(key);
}

function placedKey(code: string): string | null {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  if (letter !== undefined) return letter.toLowerCase();
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  return digit ?? BY_PLACE[code] ?? null;
}
