import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byFields,
  draftBody,
  draftForDefinition,
  draftOfStart,
  newDraft,
  sentValues,
  withExtra,
  withExtraChanged,
  withoutExtra,
  withText,
  withValue,
} from "../../core/start-draft.ts";
import type { StartParameter } from "../../core/start-parameter.ts";
import { anyDraft, anyParameters, anyValue } from "./any-draft.ts";

const NAME: StartParameter = { name: "Name", type: "text", apiName: "name" };
const COUNT: StartParameter = { name: "Count", type: "number", apiName: "count" };
const FORM = newDraft([NAME, COUNT], ["John", "1.10"]);
const BODY = '{"data":{"startParameters":{"name":"John","count":1.10}}}';
const WRITTEN = `{
  "data": {
    "startParameters": {
      "count" : 12345678901234567890,
      "extra":  [1,  2],
      "n\\u0061me": "Jane",
      "name": "twice"
    }
  },
  "beside": true
}`;

const text = (draft: Parameters<typeof draftBody>[0]) => draftBody(draft).text;

describe("what is shown is what is sent is what is stored", () => {
  it("whatever is done in the two views: parts make the body, and the body makes the same form again", () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { text: shown, parts } = draftBody(draft);
        expect(parts.map((part) => part.text).join("")).toBe(shown ?? "");
        // The wire has bytes for every character that is shown.
        expect(Buffer.from(shown ?? "", "utf8").toString("utf8")).toBe(shown ?? "");
        const again = draftOfStart(draft.parameters, { body: shown, values: sentValues(draft) });
        expect(text(again)).toBe(shown);
      }),
      { numRuns: 500 },
    );
  });

  it("a text typed in the JSON view is the body, character for character", () => {
    fc.assert(
      fc.property(anyDraft, fc.oneof(fc.string(), fc.json()), (draft, typed) => {
        expect(text(withText(draft, typed)) ?? "").toBe(typed);
      }),
      { numRuns: 500 },
    );
  });

  it("opening the other view changes nothing: the text read back is the same form", () => {
    fc.assert(
      fc.property(anyParameters, fc.array(anyValue), (parameters, values) => {
        const draft = parameters.reduce(
          (made, _, at) => withValue(made, at, values[at] ?? { kind: "omitted" }),
          newDraft(parameters),
        );
        expect(withText(draft, text(draft) ?? "")).toEqual(draft);
      }),
    );
  });
});

describe("a body that was written by hand", () => {
  const written = withText(FORM, WRITTEN);

  it("shows its values in the fields, what is not declared and what stands twice as extra parameters", () => {
    expect(written.values).toEqual([
      { kind: "value", text: "Jane" },
      { kind: "value", text: "12345678901234567890" },
    ]);
    expect(written.extras).toEqual([
      { apiName: "extra", value: { kind: "json", text: "[1,  2]" } },
      { apiName: "name", value: { kind: "value", text: "twice" } },
    ]);
  });

  it("changes in one place when a field changes: order, blanks, spellings and other parts stay", () => {
    expect(text(withValue(written, 0, { kind: "value", text: "Zoë" }))).toBe(
      WRITTEN.replace('"Jane"', '"Zoë"'),
    );
    expect(text(withValue(written, 1, { kind: "json", text: "{" }))).toBe(
      WRITTEN.replace("12345678901234567890", "{"),
    );
  });

  it("leaves an omitted field out with its comma, and takes it in again where it stood", () => {
    const without = withValue(written, 1, { kind: "omitted" });
    expect(text(without)).toBe(WRITTEN.replace('\n      "count" : 12345678901234567890,', ""));
    expect(text(withValue(without, 1, written.values[1] ?? { kind: "null" }))).toBe(WRITTEN);
  });

  it("takes in a field that it lacks, written the way its neighbour is", () => {
    const lacking = withText(FORM, WRITTEN.replace('"count" :', '"other" :'));
    expect(text(withValue(lacking, 1, { kind: "value", text: "7" }))).toContain(
      '"n\\u0061me": "Jane",\n      "count": 7,\n      "name"',
    );
  });

  it("keeps an extra parameter's place and takes its new name", () => {
    expect(text(withExtraChanged(written, 0, { apiName: "renamed" }))).toBe(
      WRITTEN.replace('"extra"', '"renamed"'),
    );
    expect(text(withoutExtra(written, 0))).toBe(WRITTEN.replace('\n      "extra":  [1,  2],', ""));
    expect(text(withoutExtra(written, 1))).toContain('"Jane"\n    }');
  });

  it("that is no JSON is sent as it stands; the fields wait as they were and come back", () => {
    const broken = withText(FORM, `${BODY.slice(0, -1)} // remark`);
    expect(text(broken)).toBe(`${BODY.slice(0, -1)} // remark`);
    expect(broken.written).toMatchObject({ kind: "text", problem: { kind: "not_json", fault: { line: 1 } } });
    expect(sentValues(broken)).toEqual([]);
    expect(byFields(broken)).toEqual(FORM);
    expect(withText(broken, BODY)).toEqual(FORM);
  });

  it.each(["{}", "[]", '{"data":{"startParameters":[]}}', '{"data":{},"data":{"startParameters":{}}}'])(
    "without one place for parameters is sent as it stands (%s)",
    (odd) => {
      expect(withText(FORM, odd).written).toMatchObject({ kind: "text", problem: { kind: "no_parameters" } });
      expect(text(withText(FORM, odd))).toBe(odd);
    },
  );

  it("can be nothing at all: then there is no body", () => {
    expect(text(withText(FORM, ""))).toBeNull();
  });

  it("keeps the treatment of a field whose bytes did not change", () => {
    const raw = withValue(FORM, 0, { kind: "json", text: '"John"' });
    expect(withText(raw, BODY.replace("1.10", "2")).values[0]).toEqual({ kind: "json", text: '"John"' });
  });

  it("goes back to the fields' own writing as soon as it is the same text", () => {
    expect(withText(written, BODY).written).toEqual({ kind: "fields" });
  });
});

describe("parameters that the module does not declare", () => {
  it("are sent behind the declared ones, and make a body where there would be none", () => {
    const extra = withExtraChanged(withExtra(FORM), 0, { apiName: "x", value: { kind: "value", text: "1" } });
    expect(text(extra)).toBe(BODY.replace("}}}", ',"x":"1"}}}'));
    const alone = withExtraChanged(withExtra(newDraft([])), 0, { apiName: "x", value: { kind: "null" } });
    expect(text(alone)).toBe('{"data":{"startParameters":{"x":null}}}');
    expect(text(withoutExtra(alone, 0))).toBeNull();
  });

  it("are told in the record without a type", () => {
    const extra = withExtraChanged(withExtra(FORM), 0, { apiName: "x", value: { kind: "value", text: "1" } });
    expect(sentValues(extra)).toMatchObject([
      { name: "Name", apiName: "name", json: '"John"', typed: { type: "text" } },
      { name: "Count", apiName: "count", json: "1.10", typed: { type: "number" } },
      { name: "x", apiName: "x", json: '"1"', typed: { type: null } },
    ]);
  });
});

describe("draftForDefinition", () => {
  it("carries values over to a changed definition by their API names, duplicates in order", () => {
    const kept = [{ kind: "value", text: "a" }, { kind: "null" }, { kind: "value", text: "b" }] as const;
    const draft = { ...newDraft([NAME, COUNT, NAME]), values: kept };
    const added: StartParameter = { ...NAME, apiName: "added" };
    expect(draftForDefinition([COUNT, NAME, added, NAME], draft).values).toEqual([
      { kind: "null" },
      { kind: "value", text: "a" },
      { kind: "omitted" },
      { kind: "value", text: "b" },
    ]);
  });

  it("leaves a written body as it was, and sends on what is no longer declared", () => {
    const carried = draftForDefinition([NAME], withText(FORM, WRITTEN));
    expect(text(carried)).toBe(WRITTEN);
    expect(carried.extras.map(({ apiName }) => apiName)).toEqual(["count", "extra", "name"]);
  });
});
