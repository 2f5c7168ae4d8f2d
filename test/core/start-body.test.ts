import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FieldValue, TREATMENTS, typed } from "../../core/field-value.ts";
import { isJsonNumber } from "../../core/json-number.ts";
import { isJson, rawMembers } from "../../core/json-text.ts";
import { buildStartBody, valueAsJson } from "../../core/start-body.ts";
import { PARAMETER_TYPES, type ParameterType, type StartParameter } from "../../core/start-parameter.ts";

function parameter(apiName: string, type: ParameterType = "text"): StartParameter {
  return { name: `The ${apiName}`, type, apiName };
}

const value = (text: string): FieldValue => ({ kind: "value", text });

describe("valueAsJson: each treatment by each type", () => {
  const table: readonly (readonly [FieldValue, Readonly<Record<ParameterType, string | null>>])[] = [
    [value("plain"), all('"plain"')],
    [value("1.10"), { ...all('"1.10"'), number: "1.10", other: "1.10" }],
    [
      value("12345678901234567890"),
      { ...all('"12345678901234567890"'), number: "12345678901234567890", other: "12345678901234567890" },
    ],
    [value("-0"), { ...all('"-0"'), number: "-0", other: "-0" }],
    [value("1e400"), { ...all('"1e400"'), number: "1e400", other: "1e400" }],
    [value("007"), all('"007"')],
    [value("1,5"), all('"1,5"')],
    [value(" 1"), { ...all('" 1"'), other: " 1" }],
    [value("null"), { ...all('"null"'), other: "null" }],
    [value('{ "a": [1.10] }'), { ...all('"{ \\"a\\": [1.10] }"'), other: '{ "a": [1.10] }' }],
    [value(""), all('""')],
    [value('a"b\\c\n'), all('"a\\"b\\\\c\\n"')],
    [{ kind: "omitted" }, all(null)],
    [{ kind: "empty" }, all('""')],
    [{ kind: "null" }, all("null")],
    [{ kind: "json", text: '{ "a": [1.10] }' }, all('{ "a": [1.10] }')],
    [{ kind: "json", text: "not json" }, all("not json")],
    [{ kind: "json", text: " 1.10\n" }, all(" 1.10\n")],
  ];

  function all(json: string | null): Record<ParameterType, string | null> {
    return { text: json, date: json, number: json, email: json, other: json };
  }

  test.each(table.map(([given, expected]) => [JSON.stringify(given), given, expected] as const))(
    "%s",
    (_, given, expected) => {
      const made = Object.fromEntries(PARAMETER_TYPES.map((type) => [type, valueAsJson(type, given)]));
      expect(made).toEqual(expected);
    },
  );

  test("the table has every treatment", () => {
    expect(new Set(table.map(([given]) => given.kind))).toEqual(new Set(TREATMENTS));
  });
});

describe("typed", () => {
  test("an emptied field is omitted, and a text is a value as it stands", () => {
    expect(typed("")).toEqual({ kind: "omitted" });
    expect(typed(" ")).toEqual(value(" "));
    expect(typed("1.10")).toEqual(value("1.10"));
  });
});

describe("buildStartBody", () => {
  test("a module without parameters has no body at all, whatever values there are", () => {
    expect(buildStartBody([], [value("x")])).toEqual({ text: null, parts: [], sent: 0 });
  });

  test("all omitted leaves {} inside", () => {
    const { text, sent } = buildStartBody([parameter("a"), parameter("b")], [{ kind: "omitted" }]);
    expect([text, sent]).toEqual(['{"data":{"startParameters":{}}}', 0]);
  });

  test("compact, in definition order, under API parameter names, digits kept", () => {
    const { text, sent } = buildStartBody(
      [
        parameter("z"),
        parameter("10", "number"),
        parameter("2"),
        parameter("a", "date"),
        parameter("n", "number"),
      ],
      [
        value("last?"),
        value("1.10"),
        { kind: "omitted" },
        value("2021-09-09"),
        value("12345678901234567890"),
      ],
    );
    expect(text).toBe(
      '{"data":{"startParameters":{"z":"last?","10":1.10,"a":"2021-09-09","n":12345678901234567890}}}',
    );
    expect(sent).toBe(4);
  });

  test("nothing is trimmed or folded: names and values keep blanks and case", () => {
    const { text } = buildStartBody([parameter(" Name ")], [value("  a  ")]);
    expect(text).toBe('{"data":{"startParameters":{" Name ":"  a  "}}}');
  });

  test("two parameters under one name are both sent, as they were defined", () => {
    const { text } = buildStartBody([parameter("a"), parameter("a")], [value("1"), value("2")]);
    expect(text).toBe('{"data":{"startParameters":{"a":"1","a":"2"}}}');
  });

  test("each part names the parameter whose bytes it is", () => {
    const { parts } = buildStartBody(
      [parameter("a"), parameter("b"), parameter("c")],
      [value("1"), { kind: "omitted" }, { kind: "null" }],
    );
    expect(parts).toEqual([
      { text: '{"data":{"startParameters":{', parameter: null },
      { text: '"a":"1",', parameter: 0 },
      { text: '"c":null', parameter: 2 },
      { text: "}}}", parameter: null },
    ]);
  });

  // Lone surrogates, quotes, emoji, control characters, and the names that trip objects up.
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "__proto__",
      "constructor",
      "toString",
      "",
      '"',
      "\\",
      "💥",
      "\ud800",
      "\udfff\ud800",
      "\u2028",
      "\0",
    ),
  );
  const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(
    anyText.map(value),
    fc.constantFrom<FieldValue>({ kind: "omitted" }, { kind: "empty" }, { kind: "null" }),
    fc.json().map((text): FieldValue => ({ kind: "json", text })),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => value(String(number))),
  );
  const anyField = fc.record({
    apiName: anyText,
    type: fc.constantFrom(...PARAMETER_TYPES),
    value: anyValue,
  });

  test("the parts joined are the text", () => {
    fc.assert(
      fc.property(fc.array(anyField), (fields) => {
        const body = buildStartBody(
          fields.map(({ apiName, type }) => parameter(apiName, type)),
          fields.map((field) => field.value),
        );
        expect(body.parts.map((part) => part.text).join("")).toBe(body.text ?? "");
      }),
    );
  });

  test("a reader of the text finds the meant values under the meant names", () => {
    fc.assert(
      fc.property(fc.array(anyField, { minLength: 1 }), (fields) => {
        const { text, sent } = buildStartBody(
          fields.map(({ apiName, type }) => parameter(apiName, type)),
          fields.map((field) => field.value),
        );
        const meant = fields.filter((field) => field.value.kind !== "omitted");
        expect(sent).toBe(meant.length);
        expect(readParameters(text ?? "")).toEqual(
          meant.map(({ apiName, type, value: given }) => ({ name: apiName, value: meaning(type, given) })),
        );
      }),
    );
  });

  /** Name by name: V8 13.6 reads the name "\u0041" as "\\" once it has seen an object that had that name. */
  function readParameters(text: string): readonly { name: string; value: unknown }[] {
    const inside = (json: string) => rawMembers(json) ?? [];
    return inside(inside(inside(text)[0]?.text ?? "")[0]?.text ?? "").map((member) => ({
      name: member.name,
      value: /^[[{]/.test(member.text) ? member.text : JSON.parse(member.text),
    }));
  }

  function meaning(type: ParameterType, given: FieldValue): unknown {
    if (given.kind === "null") return null;
    if (given.kind === "json") return /^[[{]/.test(given.text) ? given.text : JSON.parse(given.text);
    if (given.kind !== "value") return "";
    if (type === "other" && isJson(given.text)) return meaning(type, { kind: "json", text: given.text });
    return type === "number" && isJsonNumber(given.text) ? Number(given.text) : given.text;
  }

  test("quotes, backslashes and control characters in a name are escaped", () => {
    const { text } = buildStartBody([parameter('a\\"\n\ud800')], [value("1")]);
    expect(text).toBe(String.raw`{"data":{"startParameters":{"a\\\"\n\ud800":"1"}}}`);
  });
});
