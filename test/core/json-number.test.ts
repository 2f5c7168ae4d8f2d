import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJsonNumber, numberRemark } from "../../core/json-number.ts";

describe("isJsonNumber follows JSON's grammar", () => {
  test.each(["0", "-0", "1", "1.10", "-1.5e+10", "1E5", "12345678901234567890", "1e400", "0.0"])(
    "%s is one",
    (text) => {
      expect(isJsonNumber(text)).toBe(true);
    },
  );

  test.each([
    "",
    " 1",
    "1 ",
    "1\n",
    "007",
    "+1",
    ".5",
    "5.",
    "1,5",
    "１２",
    "NaN",
    "Infinity",
    "0x10",
    "1_000",
    "--1",
    "1e",
  ])("%j is none", (text) => {
    expect(isJsonNumber(text)).toBe(false);
  });

  test("exactly what JSON.parse reads as a number, apart from blanks around it", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789.-+eE, ") });
    fc.assert(
      fc.property(digits, (text) => {
        let parsed: unknown;
        try {
          parsed = JSON.parse(text);
        } catch {
          parsed = null;
        }
        expect(isJsonNumber(text)).toBe(typeof parsed === "number" && text.trim() === text);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("numberRemark", () => {
  test.each(["0", "1", "-1", "1.5", "1234", "9007199254740991", "9007199254740992", "0.1"])(
    "%s is plain",
    (text) => {
      expect(numberRemark(text)).toBeNull();
    },
  );

  test.each([
    ["1.10", "1.1"],
    ["1.0", "1"],
    ["-0", "0"],
    ["-0.0", "0"],
    ["1e3", "1000"],
    ["1E3", "1000"],
    ["0.00000001", "1e-8"],
    ["1000000000000000000000", "1e+21"],
    ["0e5", "0"],
  ])("%s is the same number in another spelling", (text, readAs) => {
    expect(numberRemark(text)).toEqual({ kind: "reads_differently", readAs });
  });

  test.each([
    ["9007199254740993", "9007199254740992"],
    ["12345678901234567890", "12345678901234567000"],
    ["0.1234567890123456789", "0.12345678901234568"],
    ["1e-400", "0"],
    ["-1e-400", "0"],
  ])("%s has more digits than a double holds", (text, readAs) => {
    expect(numberRemark(text)).toEqual({ kind: "rounded", readAs });
  });

  test.each(["1e400", "-1e400", `1${"0".repeat(400)}`])("%s is too large", (text) => {
    expect(numberRemark(text)).toEqual({ kind: "too_large" });
  });

  test.each([
    ["1,5", "1.5"],
    ["-1,5", "-1.5"],
    ["0,125", "0.125"],
    ["1234,567", "1234.567"],
    ["007", "7"],
    ["-007", "-7"],
    ["00", "0"],
    ["+5", "5"],
    [".5", "0.5"],
    ["-,5", "-0.5"],
    [" 1", "1"],
    ["1\t", "1"],
    ["１２", "12"],
  ])("%j is none, and %s is offered", (text, suggestion) => {
    expect(numberRemark(text)).toEqual({ kind: "not_a_number", suggestion });
  });

  test.each(["", " ", "abc", "1,234", "-12,345", "1.234,5", "1,2,3", "5.", "0x10", "1 000", "--1", "NaN"])(
    "%j is none, and nothing is offered",
    (text) => {
      expect(numberRemark(text)).toEqual({ kind: "not_a_number", suggestion: null });
    },
  );

  test("what is offered is always a number, and never the text itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-+ e１") }), (text) => {
        const remark = numberRemark(text);
        if (remark?.kind !== "not_a_number" || remark.suggestion === null) return;
        expect(isJsonNumber(remark.suggestion)).toBe(true);
        expect(remark.suggestion).not.toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  test("any double in its own spelling is plain, or its zero", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(numberRemark(String(value))).toBeNull();
      }),
    );
  });
});
