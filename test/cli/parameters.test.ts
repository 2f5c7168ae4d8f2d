import { describe, expect, test } from "vitest";
import {
  bodyFromParameters,
  type GivenBody,
  type GivenParameter,
  lastOfEachName,
  readParameter,
} from "../../cli/parameters.ts";
import type { StartParameter } from "../../core/start-parameter.ts";

/** Nothing is counted where nothing is filled in. */
function bodyOf(...args: Parameters<typeof bodyFromParameters>): GivenBody {
  const body = bodyFromParameters(...args);
  if (!body.ok) throw new Error(body.error);
  return body.value;
}

describe("a parameter is split at the first =", () => {
  const rows: readonly (readonly [string, string, boolean, string])[] = [
    ["a=b", "a", false, "b"],
    ["a=", "a", false, ""],
    ["a=b=c", "a", false, "b=c"],
    ["a:=1", "a", true, "1"],
    ["a:=", "a", true, ""],
    ['a:={"b":"c=d"}', "a", true, '{"b":"c=d"}'],
    ["a=:=1", "a", false, ":=1"],
    ["a:b=c", "a:b", false, "c"],
    ["a::=1", "a:", true, "1"],
    ["a :=1", "a ", true, "1"],
    [" a = b ", " a ", false, " b "],
    ["a=@file", "a", false, "@file"],
    ["a=\\n", "a", false, "\\n"],
    ["a=\n\tb\n", "a", false, "\n\tb\n"],
    ["a==", "a", false, "="],
    ["ä ö=ü", "ä ö", false, "ü"],
  ];
  test.each(rows)("%j", (argument, name, raw, text) => {
    expect(readParameter(argument)).toEqual({ name, raw, text });
  });

  test.each(["", "a", "=", "=b", ":=1", "a:"])("%j is none", (argument) => {
    expect(readParameter(argument)).toBeNull();
  });
});

test("of the same name the last one counts, at the place of the first", () => {
  const all = ["a=1", "b=2", "a:=3"].map(given);
  expect(lastOfEachName(all)).toEqual([
    { name: "a", raw: true, text: "3" },
    { name: "b", raw: false, text: "2" },
  ]);
});

describe("without a definition", () => {
  test.each([
    [[], null],
    [["a=1"], '{"data":{"startParameters":{"a":"1"}}}'],
    [["a="], '{"data":{"startParameters":{"a":""}}}'],
    [["b= x ", "a:=1.10"], '{"data":{"startParameters":{"b":" x ","a":1.10}}}'],
    [["a:=null", "b:=[1, 2]"], '{"data":{"startParameters":{"a":null,"b":[1, 2]}}}'],
    [['a="q"'], '{"data":{"startParameters":{"a":"\\"q\\""}}}'],
  ])("%j makes %s", (args, body) => {
    expect(bodyOf(null, args.map(given)).text).toBe(body);
  });

  test("raw JSON that is none is sent as it is, with a remark", () => {
    const body = bodyOf(null, [given("a:=oops")]);
    expect(body.text).toBe('{"data":{"startParameters":{"a":oops}}}');
    expect(body.remarks).toEqual([{ parameter: "a", remark: { kind: "not_json" } }]);
  });
});

describe("with a definition", () => {
  const declared: readonly StartParameter[] = [
    { name: "Name", type: "text", apiName: "name" },
    { name: "Number", type: "number", apiName: "number" },
    { name: "Date", type: "date", apiName: "date" },
  ];
  test.each([
    [[], "{}"],
    [["number=1.10", "name=007"], '{"name":"007","number":1.10}'],
    [["number=12345678901234567890123"], '{"number":12345678901234567890123}'],
    [["number=-0"], '{"number":-0}'],
    [["number=1e3"], '{"number":1e3}'],
    [["number=007"], '{"number":"007"}'],
    [["number= 1"], '{"number":" 1"}'],
    [["number="], '{"number":""}'],
    [["number:=null", "date="], '{"number":null,"date":""}'],
    [["other=1", "date=2021-09-09", "more:=2"], '{"date":"2021-09-09","other":"1","more":2}'],
  ])("%j makes %s", (args, inside) => {
    const body = bodyOf(declared, args.map(given));
    expect(body.text).toBe(`{"data":{"startParameters":${inside}}}`);
  });

  test("what is not declared is named", () => {
    expect(bodyOf(declared, [given("x=1"), given("name=a")]).undeclared).toEqual(["x"]);
  });

  test("a module that declares none makes no body", () => {
    expect(bodyOf([], []).text).toBeNull();
  });
});

function given(argument: string): GivenParameter {
  const parameter = readParameter(argument);
  if (parameter === null) throw new Error(argument);
  return parameter;
}
