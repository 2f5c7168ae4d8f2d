import { expect, test } from "vitest";
import { membersOf } from "../../sandbox/json-members.ts";

test.each<[string, [string, string][]]>([
  ["{}", []],
  [" { } \n", []],
  ['{"a":1.10}', [["a", "1.10"]]],
  [
    '{"a":12345678901234567890,"b":1e400}',
    [
      ["a", "12345678901234567890"],
      ["b", "1e400"],
    ],
  ],
  [
    '{ "a" : "1" , "b" : 1 }',
    [
      ["a", '"1"'],
      ["b", "1"],
    ],
  ],
  [
    '{"a":"x\\"},{\\\\","b":null}',
    [
      ["a", '"x\\"},{\\\\"'],
      ["b", "null"],
    ],
  ],
  [
    '{"a":{"b":[1,{"c":"]"}]},"d":[]}',
    [
      ["a", '{"b":[1,{"c":"]"}]}'],
      ["d", "[]"],
    ],
  ],
  [
    '{"a":1,"b":2,"a":3}',
    [
      ["a", "3"],
      ["b", "2"],
    ],
  ],
  [
    '{"\\u0061":1,"__proto__":2,"":3}',
    [
      ["a", "1"],
      ["__proto__", "2"],
      ["", "3"],
    ],
  ],
])("%s", (text, expected) => {
  expect(membersOf(text).map(({ name, json }) => [name, json])).toEqual(expected);
});
