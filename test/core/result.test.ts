import { expect, test } from "vitest";
import { assertNever, fail, ok } from "../../core/result.ts";

test("a result is a value or an error", () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(fail({ kind: "empty" })).toEqual({ ok: false, error: { kind: "empty" } });
});

test("a case that nobody handled is a bug and throws", () => {
  expect(() => assertNever({ kind: "new" } as never)).toThrow('Unhandled case: {"kind":"new"}');
});
