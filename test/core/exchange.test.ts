import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ApiKey } from "../../core/api-key.ts";
import { withoutKey } from "../../core/exchange.ts";
import { answer, bytes, failure } from "../support/http-results.ts";

const SECRET = "NiAMlNvpsDkMgmYpCPzBL8PfGFXGO1XE4Xko3bkW2bE";
const MASK = "••••••••";
const key = new ApiKey(SECRET);
const text = (raw: Uint8Array) => new TextDecoder().decode(raw);

describe("withoutKey", () => {
  test("masks a key that a server repeats in its status line, its headers and its body", () => {
    const echoed = answer(400, `{"a":"${SECRET}","b":"Bearer ${SECRET}${SECRET}"}`, {
      statusText: `Bad ${SECRET}`,
      headers: [
        { name: "X-Echo", value: `Bearer ${SECRET}` },
        { name: "Content-Type", value: "application/json" },
      ],
    });
    const masked = withoutKey(echoed, key);
    expect(masked).toEqual({
      ...echoed,
      statusText: `Bad ${MASK}`,
      headers: [
        { name: "X-Echo", value: `Bearer ${MASK}` },
        { name: "Content-Type", value: "application/json" },
      ],
      body: bytes(`{"a":"${MASK}","b":"Bearer ${MASK}${MASK}"}`),
    });
  });

  test("masks it in other spellings too, wherever they stand", () => {
    const encoded = Buffer.from(`Bearer ${SECRET}`).toString("base64");
    const hex = Buffer.from(SECRET).toString("hex");
    const result = withoutKey(
      answer(500, `{"a":"${encoded}","b":"${hex}"}`, { headers: [{ name: "X", value: hex }] }),
      key,
    );
    expect(result).toMatchObject({ headers: [{ name: "X", value: MASK }] });
    const shown = result.kind === "answer" ? text(result.body) : "";
    expect(shown).not.toContain(hex);
    expect(shown).not.toContain(encoded.slice(14, 40));
    expect(shown.split(MASK)).toHaveLength(3);
  });

  test("masks what had arrived before an answer broke off", () => {
    const partial = {
      status: 200,
      statusText: SECRET,
      headers: [{ name: "X", value: SECRET }],
      body: bytes(SECRET),
    };
    expect(withoutKey(failure("TRUNCATED", { phase: "receive", partial }), key)).toMatchObject({
      code: "TRUNCATED",
      partial: { status: 200, statusText: MASK, headers: [{ name: "X", value: MASK }], body: bytes(MASK) },
    });
  });

  test.each([SECRET.slice(0, -1), SECRET.slice(0, 4), Buffer.from(SECRET).toString("hex").slice(0, 30)])(
    "masks the beginning of a key on which an answer broke off: %s",
    (half) => {
      const partial = { status: 200, statusText: "", headers: [], body: bytes(`seen: ${half}`) };
      expect(withoutKey(failure("TOO_LARGE", { phase: "receive", partial }), key)).toMatchObject({
        partial: { body: bytes(`seen: ${MASK}`) },
      });
      const whole = answer(200, `seen: ${SECRET.slice(0, 3)}`);
      expect(withoutKey(whole, key)).toEqual(whole);
    },
  );

  test("a failure without an answer, a call without a key and an empty key change nothing", () => {
    const broken = failure("DNS");
    const answered = answer(200, SECRET);
    expect(withoutKey(broken, key)).toBe(broken);
    expect(withoutKey(answered, null)).toBe(answered);
    expect(withoutKey(answered, new ApiKey(""))).toBe(answered);
  });

  test("a body without the key is the very same bytes, readable or not", () => {
    const body = new Uint8Array([0xff, 0x00, 0x4e, 0x69, 0x41, 0x4d]);
    expect(withoutKey(answer(200, body), key)).toMatchObject({ body });
  });

  test("a key that ends with the body, or is cut off by its end", () => {
    const cut = SECRET.slice(0, -1);
    const body = (of: string) => {
      const result = withoutKey(answer(200, of), key);
      return result.kind === "answer" ? text(result.body) : null;
    };
    expect(body(`x${SECRET}`)).toBe(`x${MASK}`);
    expect(body(`x${cut}`)).toBe(`x${cut}`);
    expect(body(`${SECRET.slice(0, 3)}${SECRET}`)).toBe(`${SECRET.slice(0, 3)}${MASK}`);
  });

  test("anywhere in any bytes: gone, and the rest is as it was", () => {
    const piece = fc.uint8Array({ maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1 }),
        fc.stringMatching(/^[A-Za-z0-9_-]{8,20}$/),
        (pieces, secret) => {
          const joinedBy = (glue: Uint8Array) =>
            new Uint8Array(pieces.flatMap((part, index) => [...(index === 0 ? [] : glue), ...part]));
          const result = withoutKey(answer(200, joinedBy(bytes(secret))), new ApiKey(secret));
          fc.pre(!pieces.some((part) => text(part).includes(secret.charAt(0))));
          expect(result).toMatchObject({ body: joinedBy(bytes(MASK)) });
        },
      ),
    );
  });
});
