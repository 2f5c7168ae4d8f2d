import fc from "fast-check";
import { expect, test } from "vitest";
import { visibleLines, visibleText } from "../../core/visible-text.ts";

test.each([
  ["NUL", "\0"],
  ["backspace", "\b"],
  ["escape", "\u001b"],
  ["a line break", "\n"],
  ["a tab", "\t"],
  ["DEL", "\u007f"],
  ["a C1 control", "\u009b"],
  ["a soft hyphen", "\u00ad"],
  ["a grapheme joiner", "\u034f"],
  ["an Arabic letter mark", "\u061c"],
  ["a Hangul filler", "\u3164"],
  ["a Mongolian separator", "\u180e"],
  ["a zero-width space", "\u200b"],
  ["a zero-width joiner", "\u200d"],
  ["a mark to the left", "\u200e"],
  ["a mark to the right", "\u200f"],
  ["a line separator", "\u2028"],
  ["a paragraph separator", "\u2029"],
  ["an embedding", "\u202a"],
  ["an override", "\u202e"],
  ["a word joiner", "\u2060"],
  ["an isolate", "\u2066"],
  ["the end of an isolate", "\u2069"],
  ["an empty pattern of Braille", "\u2800"],
  ["a selector of variants", "\ufe00"],
  ["a byte order mark", "\ufeff"],
  ["an interlinear anchor", "\ufff9"],
  ["half of a pair", "\ud800"],
  ["an invisible tag", "\u{e0041}"],
  ["a selector of ideographs", "\u{e0100}"],
])("%s is spelt out", (_, hidden) => {
  const code = hidden.codePointAt(0)?.toString(16);
  expect(visibleText(`before${hidden}after`)).toBe(`before\\u{${code}}after`);
});

test.each(["run", "Grüße, Ærø", "שלום", "日本語", "a b", "⚠️", "👍🏽", "<b>&amp;</b>", "\\u{202e}", "café"])(
  "what shows itself stays as it is: %s",
  (text) => {
    expect(visibleText(text)).toBe(text);
    expect(visibleLines(text)).toBe(text);
  },
);

test("lines keep their breaks and tabs, and a carriage return that is no part of a break is spelt out", () => {
  expect(visibleLines('{\r\n\t"a": 1\n}\rb\u202e')).toBe('{\r\n\t"a": 1\n}\\u{d}b\\u{202e}');
});

test("what came out hides nothing, whatever went in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = visibleText(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect(visibleText(shown)).toBe(shown);
      expect(visibleLines(text)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f]/);
    }),
  );
});
