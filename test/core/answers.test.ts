import { describe, expect, test } from "vitest";
import { readQueryAnswer, readStartAnswer } from "../../core/answers.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { bytes } from "../support/http-results.ts";

describe("readStartAnswer and readQueryAnswer", () => {
  test("an id and a state are taken as they came", () => {
    expect(readStartAnswer(bytes('{"data":{"sessionId":" Ab/..? "}}'))).toMatchObject({
      ok: true,
      value: { sessionId: " Ab/..? ", browserLink: null, extra: [] },
    });
    expect(readQueryAnswer(bytes('{"data":{"state":"Paused"}}'))).toMatchObject({
      ok: true,
      value: { state: "Paused" },
    });
  });

  test.each([
    "{}",
    "null",
    "[]",
    '"data"',
    '{"data":null}',
    '{"data":[]}',
    '{"data":"sessionId"}',
    '{"data":{}}',
    '{"data":{"sessionId":""}}',
    '{"data":{"sessionId":1}}',
    '{"data":{"sessionId":null}}',
    '{"data":{"sessionid":"x"}}',
    '{"sessionId":"x"}',
  ])("%s names no session", (body) => {
    expect(readStartAnswer(bytes(body))).toEqual({
      ok: false,
      error: { kind: "missing", field: "data.sessionId" },
    });
  });

  test.each(['{"data":{"state":""}}', '{"data":{"state":{"a":1}}}', '{"state":"running"}'])(
    "%s has no state",
    (body) => {
      expect(readQueryAnswer(bytes(body))).toEqual({
        ok: false,
        error: { kind: "missing", field: "data.state" },
      });
    },
  );

  test.each([
    ["", "empty"],
    ["<html>", "not_json"],
    [`{"data":{"state":"running"},"deep":${"[".repeat(70)}${"]".repeat(70)}}`, "too_deep"],
  ])("what cannot be read has its reason: %j", (body, kind) => {
    expect(readQueryAnswer(bytes(body))).toEqual({ ok: false, error: { kind } });
  });

  test.each([
    ['{"browser":"javascript:alert(1)"}', "javascript:alert(1)"],
    ['{"browser":""}', null],
    ['{"browser":7}', null],
    ['{"browser":null}', null],
    ['"https://x"', null],
    ["null", null],
  ])("a link is text as it came, or none: %s", (links, browserLink) => {
    const answer = readQueryAnswer(bytes(`{"data":{"state":"running"},"links":${links}}`));
    expect(answer).toMatchObject({ ok: true, value: { browserLink } });
  });
});

describe("what an answer holds beyond the documented", () => {
  function extraOf(body: string) {
    const answer = readQueryAnswer(bytes(body));
    return answer.ok ? answer.value.extra : answer.error;
  }

  test("fields of data, of links and of the whole, raw digits kept", () => {
    const body = `{"data":{"state":"completed","outputs":{"sum": 1.10,"id":12345678901234567890}},
      "links":{"self":"/x","browser":"https://y","pdf":"https://z"},"meta":[1e400]}`;
    expect(extraOf(body)).toEqual([
      { path: "data.outputs", text: '{"sum":1.10,"id":12345678901234567890}' },
      { path: "links.pdf", text: '"https://z"' },
      { path: "meta", text: "[1e400]" },
    ]);
  });

  test("the other call's field is beyond the documented too", () => {
    expect(extraOf('{"data":{"state":"running","sessionId":"x"}}')).toEqual([
      { path: "data.sessionId", text: '"x"' },
    ]);
  });

  test("links that are no object are shown as they are", () => {
    expect(extraOf('{"data":{"state":"running"},"links":"https://x"}')).toEqual([
      { path: "links", text: '"https://x"' },
    ]);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "a member named %s is a field like any other",
    (name) => {
      expect(extraOf(`{"data":{"state":"running"},"${name}":{"a":1}}`)).toEqual([
        { path: name, text: '{"a":1}' },
      ]);
      expect(extraOf(`{"data":{"state":"running","${name}":{"a":1}}}`)).toEqual([
        { path: `data.${name}`, text: '{"a":1}' },
      ]);
    },
  );
});

describe("an answer as large as answers may be", () => {
  test.each([
    ["lists", `[${"[],".repeat(600_000)}[]]`],
    ["members", `{${'"a":1,'.repeat(300_000)}"b":2}`],
    ["blanks", `[1${" ".repeat(1_900_000)}]`],
  ])("made of nothing but %s costs a small multiple of parsing it: it is read in main", (_, more) => {
    const text = `{"data":{"sessionId":"s","more":${more}}}`;
    const body = bytes(text);
    const fastest = (work: () => unknown) => Math.min(...[1, 2, 3].map(() => cpuTime(work)));
    const parsing = fastest(() => JSON.parse(text));
    expect(fastest(() => readStartAnswer(body))).toBeLessThan(25 * parsing + 100);
  });
});
