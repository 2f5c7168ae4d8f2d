import fc from "fast-check";
import type { FieldValue } from "../../core/field-value.ts";
import {
  newDraft,
  type StartDraft,
  withExtra,
  withExtraChanged,
  withoutExtra,
  withText,
  withValue,
} from "../../core/start-draft.ts";
import { PARAMETER_TYPES, type StartParameter } from "../../core/start-parameter.ts";

/** Texts as people type and paste them, half surrogate pairs and line ends of all kinds included. */
const anyText = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: "binary" }),
  fc.constantFrom(
    "1.10",
    "-0",
    "1e400",
    "007",
    "12345678901234567890",
    "2021-02-30",
    '"',
    "\r\n",
    "\ud800",
    "{",
  ),
);

/** Every treatment, broken raw JSON too. */
export const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.record({ kind: fc.constant("value" as const), text: anyText }),
  fc.constantFrom<FieldValue>({ kind: "omitted" }, { kind: "empty" }, { kind: "null" }),
  fc.record({ kind: fc.constant("json" as const), text: fc.oneof(fc.json(), anyText) }),
);

const NAMES = ["a", "b", "A", " a", "a", "constructor", "__proto__", "ä", '"', "\n", ""];

/** Definitions with names that are hard to keep apart, some of them twice. */
export const anyParameters: fc.Arbitrary<readonly StartParameter[]> = fc.array(
  fc.record({
    name: fc.constantFrom("Name", "Other name"),
    type: fc.constantFrom(...PARAMETER_TYPES),
    apiName: fc.constantFrom(...NAMES),
  }),
  { maxLength: 6 },
);

/** Something that a person does to a form, in either view. */
type Deed = (draft: StartDraft) => StartDraft;

/** Deeds in the fields and in the raw text: edits of what stands there, and whole other texts. */
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(fc.nat(), anyValue).map(
    ([at, value]): Deed =>
      (draft) => {
        const { length } = draft.values;
        return length === 0 ? draft : withValue(draft, at % length, value);
      },
  ),
  fc.constant<Deed>(withExtra),
  fc.tuple(fc.nat(), anyValue, fc.constantFrom(...NAMES)).map(
    ([at, value, apiName]): Deed =>
      (draft) => {
        const { length } = draft.extras;
        return length === 0 ? draft : withExtraChanged(draft, at % length, { apiName, value });
      },
  ),
  fc.nat().map(
    (at): Deed =>
      (draft) => {
        const { length } = draft.extras;
        return length === 0 ? draft : withoutExtra(draft, at % length);
      },
  ),
  fc.oneof(anyText, fc.json(), anyBody()).map(
    (text): Deed =>
      (draft) =>
        withText(draft, text),
  ),
);

/** A form after some deeds. */
export const anyDraft: fc.Arbitrary<StartDraft> = fc
  .tuple(anyParameters, fc.array(anyDeed, { maxLength: 8 }))
  .map(([parameters, deeds]) => deeds.reduce((draft, deed) => deed(draft), newDraft(parameters)));

/** A body in the API's form, with blanks, duplicates and parts that no field shows. */
function anyBody(): fc.Arbitrary<string> {
  const blanks = fc.constantFrom("", " ", "\n  ", "\r\n", "\t");
  const member = fc
    .tuple(blanks, fc.constantFrom(...NAMES), blanks, blanks, fc.json(), blanks)
    .map(([a, name, b, c, json, d]) => `${a}${JSON.stringify(name)}${b}:${c}${json}${d}`);
  return fc
    .tuple(fc.array(member, { maxLength: 5 }), blanks, fc.constantFrom("", ',"x":1', ',"data":{}'))
    .map(
      ([members, gap, more]) =>
        `{${gap}"data":{"startParameters":{${members.join(",")}${gap}}${more}}${gap}}`,
    );
}
