import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCalendarDate } from "../../../core/calendar-date.ts";
import type { FieldValue } from "../../../core/field-value.ts";
import { type FillMoment, fillValues, isFilledIn, usesCounter } from "../../../core/fill/fill-values.ts";
import { unknownPlaceholder } from "../../../core/fill/unknown-placeholder.ts";
import type { ParameterType } from "../../../core/start-parameter.ts";

/** 2026-11-24, 23:30:05 in UTC. */
const AT = Date.UTC(2026, 10, 24, 23, 30, 5, 999);
const MOMENT: FillMoment = { at: AT, offsetMinutes: 0, seed: "one", counter: 7 };

const value = (text: string): FieldValue => ({ kind: "value", text });

function made(text: string, moment: Partial<FillMoment> = {}, type: ParameterType = "text"): string {
  const [filled] = fillValues([{ type }], [value(text)], { ...MOMENT, ...moment });
  return filled?.kind === "value" ? filled.text : "";
}

describe("{{today}} is the local date, {{now}} RFC 3339 with its offset", () => {
  it.each([
    ["UTC−8", -480, "2026-11-24", "2026-11-24T15:30:05-08:00"],
    ["UTC", 0, "2026-11-24", "2026-11-24T23:30:05+00:00"],
    ["UTC+5:30", 330, "2026-11-25", "2026-11-25T05:00:05+05:30"],
    ["UTC+13", 780, "2026-11-25", "2026-11-25T12:30:05+13:00"],
  ])("in %s", (_, offsetMinutes, today, now) => {
    expect(made("{{today}}", { offsetMinutes })).toBe(today);
    expect(made("{{now}}", { offsetMinutes })).toBe(now);
    expect(Date.parse(now)).toBe(Math.floor(AT / 1_000) * 1_000);
  });

  it.each([
    ["{{today+14d}}", "2026-12-08"],
    ["{{today-24d}}", "2026-10-31"],
    ["{{today+1w}}", "2026-12-01"],
    ["{{today+3m}}", "2027-02-24"],
    ["{{today-2y}}", "2024-11-24"],
    ["{{today+0d}}", "2026-11-24"],
  ])("%s is %s", (text, day) => {
    expect(made(text)).toBe(day);
  });

  it("the last day of a shorter month, and the leap day", () => {
    const at = Date.UTC(2024, 0, 31, 12);
    expect(made("{{today+1m}}", { at })).toBe("2024-02-29");
    expect(made("{{today+29d}}", { at })).toBe("2024-02-29");
    expect(made("{{today+1y}}", { at: Date.UTC(2024, 1, 29) })).toBe("2025-02-28");
  });

  it("a day that no calendar has is left as it was typed", () => {
    expect(made("{{today+9000y}}")).toBe("{{today+9000y}}");
    expect(made("{{today-99999m}}")).toBe("{{today-99999m}}");
  });

  it("is always a day of the calendar, or the text as typed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.constantFrom("d", "w", "m", "y"),
        (shift, unit) => {
          const text = `{{today${shift < 0 ? "" : "+"}${shift}${unit}}}`;
          const day = made(text);
          return day === text || isCalendarDate(day);
        },
      ),
    );
  });
});

describe("what is made of a seed", () => {
  const ALL = "{{uuid}}|{{random.name}}|{{random.email}}|{{random.text(2000)}}";

  it("is the same for the same seed, and another for another", () => {
    expect(made(ALL)).toBe(made(ALL));
    expect(made(ALL, { at: 0, counter: 1 })).toBe(made(ALL));
    expect(made(ALL, { seed: "two" })).not.toBe(made(ALL));
  });

  it("does not change when another field is edited", () => {
    const parameters = [{ type: "text" }, { type: "text" }] as const;
    const [, first] = fillValues(parameters, [value("a"), value("{{uuid}}")], MOMENT);
    const [, second] = fillValues(parameters, [value("{{uuid}} b"), value("{{uuid}}")], MOMENT);
    expect(second).toEqual(first);
  });

  it("is two values where it stands twice", () => {
    const [one, two] = made("{{uuid}} {{uuid}}").split(" ");
    expect(one).not.toBe(two);
  });

  it("is a UUID of version 4, a name, an address that no mail reaches, and a text of the wanted length", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 300 }), (seed, length) => {
        expect(made("{{uuid}}", { seed })).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
        expect(made("{{random.name}}", { seed })).toMatch(/^\p{Lu}\p{L}+ [\p{L}’]+$/u);
        expect(made("{{random.email}}", { seed })).toMatch(/^[a-z]+\.[a-z]+\.\d{5}@example\.com$/);
        const text = made(`{{random.text(${length})}}`, { seed });
        expect(text).toHaveLength(length);
        expect(text).toBe(text.trim());
      }),
    );
  });

  it("spreads: a thousand seeds give a thousand identifiers", () => {
    const ids = Array.from({ length: 1_000 }, (_, seed) => made("{{uuid}}", { seed: `seed ${seed}` }));
    expect(new Set(ids).size).toBe(1_000);
  });

  it("stays what it is: these texts are what other versions made of this seed", () => {
    expect(made("{{uuid}} {{random.name}} {{random.email}} {{random.text(24)}}")).toBe(
      "7aaeda63-39bc-42b1-a0bf-47ffd648fa8b Ada Dubois greta.ito.25252@example.com kfu askqvgnpu lcmvmgqpgy",
    );
  });
});

describe("what is filled in", () => {
  it("only the treatment value, never raw JSON, never a type that is sent as raw JSON", () => {
    const values: readonly FieldValue[] = [
      { kind: "json", text: '"{{today}}"' },
      { kind: "empty" },
      { kind: "null" },
      { kind: "omitted" },
      value("plain {{nothing}}"),
    ];
    const parameters = values.map(() => ({ type: "text" as const }));
    expect(fillValues(parameters, values, MOMENT)).toEqual(values);
    expect(made('{"a":"{{today}}"}', {}, "other")).toBe('{"a":"{{today}}"}');
  });

  it("the counter, as the number it is, wherever it stands", () => {
    expect(made("INV-{{counter}}/{{counter}}")).toBe("INV-7/7");
    expect(usesCounter([{ type: "text" }], [value("{{counter}}")])).toBe(true);
    expect(usesCounter([{ type: "text" }], [value("{{today}}")])).toBe(false);
    expect(usesCounter([{ type: "text" }], [{ kind: "json", text: "{{counter}}" }])).toBe(false);
  });

  it("nothing of what was made is read again: made text makes nothing", () => {
    expect(made("{{random.text(50)}}")).not.toContain("{{");
  });

  it("says of a text whether it would be filled in, and of braces that they are none of the list", () => {
    expect(isFilledIn({ type: "date" }, value("{{today}}"))).toBe(true);
    expect(isFilledIn({ type: "date" }, value("{{toady}}"))).toBe(false);
    expect(unknownPlaceholder({ type: "date" }, value("x {{toady}} {{today}}"))).toBe("{{toady}}");
    expect(unknownPlaceholder({ type: "date" }, value("{{today}}"))).toBeNull();
    expect(unknownPlaceholder({ type: "date" }, { kind: "json", text: "{{toady}}" })).toBeNull();
    expect(unknownPlaceholder({ type: "other" }, value("{{toady}}"))).toBeNull();
  });
});
