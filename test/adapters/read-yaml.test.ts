import { describe, expect, it } from "vitest";
import { readYaml } from "../../adapters/read-yaml.ts";
import { toJson } from "../../core/bring/json-node.ts";

describe("YAML", () => {
  it.each([
    ["a: 1\nb: [x, 'y', null, true]", '{"a":1,"b":["x","y",null,true]}'],
    ["n: 12345678901234567890\nr: 1.10\nh: 0x1F", '{"n":12345678901234567890,"r":1.10,"h":31}'],
    ["d: 2021-09-09", '{"d":"2021-09-09"}'],
    ["a: &x {b: 1}\nc: *x", '{"a":{"b":1},"c":{"b":1}}'],
    ["200: ok", '{"200":"ok"}'],
    ["", "null"],
    ["a: |\n  two\n  lines\n", '{"a":"two\\nlines\\n"}'],
  ])("%j is read with its digits", (text, json) => {
    const node = readYaml(text);
    expect(node.ok && toJson(node.value)).toBe(json);
  });

  it("says where it is flawed", () => {
    expect(readYaml("a: 1\nb: [1, 2\nc: }")).toMatchObject({ ok: false, error: { kind: "yaml", line: 3 } });
  });

  it("does not let a few lines of aliases stand for billions of values", () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `l${at + 1}: &l${at + 1} [${Array(10).fill(`*l${at}`).join(", ")}]`,
    );
    expect(readYaml(`l0: &l0 [x]\n${levels.join("\n")}`)).toMatchObject({
      ok: false,
      error: { kind: "too_many" },
    });
  });

  it("does not follow an alias into itself, nor a document into the deep", () => {
    expect(readYaml("a: &a [*a]").ok).toBe(false);
    expect(readYaml(`${"[".repeat(100)}${"]".repeat(100)}`)).toMatchObject({ error: { kind: "too_deep" } });
  });
});
