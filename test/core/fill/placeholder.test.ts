import fc from "fast-check";
import { expect, it } from "vitest";
import { hasPlaceholder, PLACEHOLDER_EXAMPLES, readPlaceholders } from "../../../core/fill/placeholder.ts";

const kinds = (text: string) =>
  readPlaceholders(text).map(({ placeholder, written }) => placeholder ?? written);

it("reads every one of the list, with what stands around it", () => {
  expect(kinds("a {{today}}{{now}} b{{uuid}}{{counter}}{{random.name}}{{random.email}}")).toEqual([
    "a ",
    { kind: "today", shift: 0, unit: "d" },
    { kind: "now" },
    " b",
    { kind: "uuid" },
    { kind: "counter" },
    { kind: "random.name" },
    { kind: "random.email" },
  ]);
  expect(kinds("{{today+14d}}{{today-1m}}{{today+2w}}{{today-30y}}{{random.text(2000)}}")).toEqual([
    { kind: "today", shift: 14, unit: "d" },
    { kind: "today", shift: -1, unit: "m" },
    { kind: "today", shift: 2, unit: "w" },
    { kind: "today", shift: -30, unit: "y" },
    { kind: "random.text", length: 2000 },
  ]);
});

it("shows people what it reads", () => {
  expect(PLACEHOLDER_EXAMPLES.filter((written) => !hasPlaceholder(written))).toEqual([]);
});

it.each([
  "{{Today}}",
  "{{ today }}",
  "{{today+d}}",
  "{{today+14}}",
  "{{today+14h}}",
  "{{today+100000d}}",
  "{{random.text}}",
  "{{random.text(0)}}",
  "{{random.text(100001)}}",
  "{{now()}}",
  "{{process.env.HOME}}",
  "{{constructor}}",
  "{{}}",
  "{today}",
  "{{to{{day}}",
  "today",
])("leaves %s to stand for itself", (text) => {
  expect(hasPlaceholder(text)).toBe(false);
});

it("finds one between braces that are text", () => {
  expect(kinds("{{{today}}}")).toEqual(["{", { kind: "today", shift: 0, unit: "d" }, "}"]);
});

it("loses no character, whatever the text is", () => {
  const piece = fc.oneof(
    fc.constantFrom("{", "{{", "}}", "today", "+14d", "{{uuid}}"),
    fc.string({ unit: "grapheme-composite" }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      return (
        readPlaceholders(text)
          .map(({ written }) => written)
          .join("") === text
      );
    }),
  );
});
