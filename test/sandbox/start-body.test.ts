import { expect, test } from "vitest";
import { readStartBody } from "../../sandbox/start-body.ts";

function read(text: string) {
  return readStartBody(new TextEncoder().encode(text));
}

test.each(["", "{}", '{"data":{}}', '{"data":{"startParameters":{}}}'])(
  "%j starts without parameters",
  (text) => {
    expect(read(text)).toEqual({ kind: "read", text, parameters: [] });
  },
);

test("parameters keep their order and their digits", () => {
  expect(read('{"data":{"startParameters":{"b":1.10,"a":"1"}}}')).toMatchObject({
    parameters: [
      { name: "b", json: "1.10" },
      { name: "a", json: '"1"' },
    ],
  });
});

test.each([
  ["{", "not JSON"],
  ["\uFEFF{}", "not JSON"],
  ['{"data":{"startParameters":{"a":"b" "c":1}}}', "not JSON"],
  ["[]", "not a JSON object"],
  ["null", "not a JSON object"],
  ['"text"', "not a JSON object"],
  ['{"data":[]}', '"data" is not'],
  ['{"data":{"startParameters":null}}', '"startParameters" is not'],
])("%j is refused: %s", (text, reason) => {
  expect(read(text)).toMatchObject({ kind: "unreadable", reason: expect.stringContaining(reason) });
});

test("bytes that are not UTF-8 are refused, not replaced", () => {
  expect(readStartBody(Buffer.from('{"a":"\xff"}', "latin1"))).toMatchObject({
    kind: "unreadable",
    reason: "The body is not UTF-8.",
  });
});

test("nesting as deep as the body limit allows is read", () => {
  const deep = `${"[".repeat(400_000)}${"]".repeat(400_000)}`;
  expect(read(`{"data":{"startParameters":{"a":${deep}}}}`).kind).toBe("read");
});
