import { describe, expect, it } from "vitest";
import { type KeyPress, spellingsOf } from "../../../core/acts/key-press.ts";

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    altGraph: false,
    isComposing: false,
    ...held,
  };
}

const CTRL = { ctrlKey: true } as const;
const SHIFT = { shiftKey: true } as const;

describe("a press is read as it is meant", () => {
  it.each([
    ["a letter", press("k", "KeyK", CTRL), "mod+k"],
    ["with Shift", press("C", "KeyC", { ...CTRL, ...SHIFT }), "mod+shift+c"],
    ["with caps lock", press("K", "KeyK", CTRL), "mod+k"],
    ["a named key", press("F6", "F6", SHIFT), "shift+f6"],
    ["an arrow", press("ArrowLeft", "ArrowLeft", { altKey: true }), "alt+arrowleft"],
    ["the blank", press(" ", "Space"), "space"],
    ["the number pad", press("1", "Numpad1", CTRL), "mod+1"],
    ["Shift+. where it makes >", press(">", "Period", { ...CTRL, ...SHIFT }), "mod+shift+."],
    ["Shift+. where it makes a colon", press(":", "Period", { ...CTRL, ...SHIFT }), "mod+shift+."],
    ["? behind Shift+ß", press("?", "Minus", SHIFT), "?"],
    ["/ behind Shift+7", press("/", "Digit7", SHIFT), "/"],
    ["Ctrl+/ behind Shift+7", press("/", "Digit7", { ...CTRL, ...SHIFT }), "mod+/"],
    ["z where QWERTY has y", press("z", "KeyY", CTRL), "mod+z"],
    ["plus", press("+", "BracketRight"), "plus"],
    ["a digit behind Shift", press("1", "Digit1", { ...CTRL, ...SHIFT }), "mod+1"],
    ["a sign where digits are behind Shift", press("&", "Digit1", CTRL), "mod+1"],
    ["a Cyrillic letter by its place", press("л", "KeyK", CTRL), "mod+k"],
    ["a dead key by its place", press("Dead", "BracketLeft"), "["],
    ["[ behind AltGr", press("[", "Digit8", { altGraph: true }), "["],
    [
      "[ behind AltGr as Windows tells it",
      press("[", "Digit8", { altGraph: true, ctrlKey: true, altKey: true }),
      "[",
    ],
  ])("%s", (_, given, wanted) => expect(spellingsOf(given, false)).toContain(wanted));

  it("on a Mac: Cmd is the main one, Option may make a sign", () => {
    expect(spellingsOf(press("k", "KeyK", { metaKey: true }), true)).toEqual(["mod+k"]);
    expect(spellingsOf(press("k", "KeyK", CTRL), true)).toEqual(["ctrl+k"]);
    expect(spellingsOf(press("[", "Digit5", { altKey: true }), true)).toEqual(["["]);
  });

  it.each([
    ["while a character is put together", press("k", "KeyK", { ...CTRL, isComposing: true })],
    ["that an input method takes", press("Process", "KeyK", CTRL)],
    ["of a modifier alone", press("Control", "ControlLeft", CTRL)],
    ["with the system’s key", press("k", "KeyK", { metaKey: true })],
  ])("none %s", (_, given) => expect(spellingsOf(given, false)).toEqual([]));

  it("AltGr is not Ctrl+Alt", () => {
    const euro = press("e", "KeyE", { altGraph: true, ctrlKey: true, altKey: true });
    expect(spellingsOf(euro, false)).not.toContain("mod+alt+e");
    expect(spellingsOf(press("@", "KeyQ", { altGraph: true, ctrlKey: true, altKey: true }), false)).toEqual([
      "@",
    ]);
  });
});
