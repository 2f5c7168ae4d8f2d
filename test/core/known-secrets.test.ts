import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ApiKey } from "../../core/api-key.ts";
import { KnownSecrets } from "../../core/known-secrets.ts";
import { bytes } from "../support/http-results.ts";

const SECRET = "NiAMlNvpsDkMgmYpCPzBL8PfGFXGO1XE4Xko3bkW2bE";
const MASK = "••••••••";

function knowing(...secrets: readonly string[]): KnownSecrets {
  const known = new KnownSecrets();
  for (const secret of secrets) known.learn(secret);
  return known;
}

/** A way to write a text, and what of it may not be left: all, where it is not told. */
interface Way {
  readonly write: (text: string) => string;
  readonly bare?: (text: string) => string;
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
/** Base64 shares its outer characters with what stands around. */
const inside = (before: string, encoding: "base64" | "base64url"): Way => ({
  write: (text) => Buffer.from(before + text).toString(encoding),
  bare: (text) =>
    Buffer.from(before + text)
      .toString(encoding)
      .slice(before.length === 0 ? 0 : before.length + 1)
      .replace(/.?=*$/, ""),
});

/** Made without the product's own list. */
const WAYS: Readonly<Record<string, Way>> = {
  "as it is": { write: (text) => text },
  "behind Bearer": { write: (text) => `Bearer ${text}`, bare: (text) => text },
  backwards: { write: (text) => [...text].toReversed().join("") },
  "percent-encoded": { write: encodeURIComponent },
  "percent-encoded in small letters": {
    write: (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  },
  "as a form": { write: (text) => new URLSearchParams([["", text]]).toString().slice(1) },
  "in JSON": { write: (text) => JSON.stringify({ text }), bare: inJson },
  "in JSON within JSON": {
    write: (text) => JSON.stringify({ text: JSON.stringify({ text }) }),
    bare: (text) => inJson(inJson(text)),
  },
  "in JSON with escaped slashes": { write: (text) => inJson(text).replaceAll("/", "\\/") },
  "in base64": inside("", "base64"),
  "in base64 after one byte": inside("x", "base64"),
  "in base64 after two bytes": inside("xx", "base64"),
  "in base64 for addresses": inside("", "base64url"),
  "in hexadecimal": { write: (text) => Buffer.from(text).toString("hex") },
  "in capital hexadecimal": { write: (text) => Buffer.from(text).toString("hex").toUpperCase() },
  "as UTF-16": { write: (text) => Buffer.from(text, "utf16le").toString("latin1") },
  "over two lines": { write: (text) => `${text.slice(0, 5)}\n${text.slice(5)}` },
};

const anySecret = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_-]{8,60}$/),
  fc.stringMatching(/^[\x21-\x7e]{8,40}$/).filter((text) => /[^\d]/.test(text)),
);

interface Tree {
  readonly value: unknown;
}

const anyObject = (leaf: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.letrec<{ tree: Tree; node: unknown }>((tie) => ({
    tree: fc.record({ value: tie("node") }),
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie("node"), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.string({ maxLength: 6 }), leaf.map(String)), tie("node"), { maxKeys: 4 }),
    ),
  })).tree;

describe("KnownSecrets", () => {
  test.each(Object.entries(WAYS))(
    "whatever holds a secret %s, anywhere, comes out without it",
    (_, { write, bare = write }) => {
      const texts = (value: unknown): readonly string[] => {
        if (typeof value === "string") return [value];
        if (value instanceof Uint8Array) return [Buffer.from(value).toString("utf8"), latin(value)];
        if (typeof value !== "object" || value === null) return [];
        return Object.entries(value).flatMap(([name, inner]) => [name, ...texts(inner)]);
      };
      const leafFor = (secrets: readonly string[]) =>
        fc
          .tuple(
            fc.string({ maxLength: 9 }),
            fc.constantFrom(...secrets),
            fc.string({ maxLength: 9 }),
            fc.nat(3),
          )
          .map(([before, secret, behind, kind]): unknown => {
            const written = before + write(secret) + behind;
            if (kind === 0) return bytes(written);
            return kind === 1 ? before : written;
          });
      fc.assert(
        fc.property(
          fc
            .array(anySecret, { minLength: 1, maxLength: 3 })
            .chain((secrets) =>
              fc.record({ secrets: fc.constant(secrets), object: anyObject(leafFor(secrets)) }),
            ),
          ({ secrets, object }) => {
            const known = knowing(...secrets);
            const masked = known.mask(object);
            expect(known.isIn(object)).toBe(masked !== object);
            for (const shown of texts(masked)) {
              for (const secret of secrets) expect(shown.includes(bare(secret))).toBe(false);
            }
            expect(known.mask(masked)).toEqual(masked);
          },
        ),
        { numRuns: 300 },
      );
    },
  );

  test("what holds no secret is the very same value", () => {
    const value = { a: [1, "b", { c: new Uint8Array([0xff, 0, 0x4e]) }], d: null, e: undefined };
    expect(knowing(SECRET).mask(value)).toBe(value);
    expect(new KnownSecrets().mask(value)).toBe(value);
    expect(knowing(SECRET).isIn(value)).toBe(false);
  });

  test("around a secret everything is as it was, and what held none is shared", () => {
    const same = { b: "x" };
    const value = { a: `1 ${SECRET}${SECRET} 2`, same, [SECRET]: [bytes(`é${SECRET}ü`)] };
    const masked = knowing(SECRET).mask(value);
    expect(masked).toEqual({ a: `1 ${MASK}${MASK} 2`, same, [MASK]: [bytes(`é${MASK}ü`)] });
    expect(masked.same).toBe(same);
  });

  test("in any bytes: gone, and the rest is as it was", () => {
    const piece = fc.uint8Array({ maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1 }),
        fc.stringMatching(/^[A-Za-z0-9_-]{8,20}$/),
        (pieces, secret) => {
          const joinedBy = (glue: Uint8Array) =>
            new Uint8Array(pieces.flatMap((part, index) => [...(index === 0 ? [] : glue), ...part]));
          fc.pre(pieces.every((part) => !Buffer.from(part).includes(secret.charAt(0))));
          expect(knowing(secret).mask(joinedBy(bytes(secret)))).toEqual(joinedBy(bytes(MASK)));
        },
      ),
    );
  });

  test("secrets of all calls are known, learned as text or as a key, once and for the whole run", () => {
    const known = knowing("first-secret");
    known.learn(new ApiKey("second-secret"));
    known.learn("second-secret");
    known.learn(null);
    expect(known.mask("first-secret second-secret third-secret")).toBe(`${MASK} ${MASK} third-secret`);
    known.learn("third-secret");
    expect(known.mask("first-secret second-secret third-secret")).toBe(`${MASK} ${MASK} ${MASK}`);
  });

  test("a secret under 8 characters is not looked for: it would be found in every other word", () => {
    expect(knowing("", "k", "abc1234").mask("abc1234 k")).toBe("abc1234 k");
    expect(knowing("abc12345").mask("abc12345")).toBe(MASK);
  });

  test("of two secrets that begin alike the longer one goes", () => {
    expect(knowing("abcdefgh", "abcdefgh-ijkl").mask("abcdefgh-ijkl abcdefgh")).toBe(`${MASK} ${MASK}`);
  });

  test.each([SECRET.slice(0, -1), SECRET.slice(0, 4), Buffer.from(SECRET).toString("hex").slice(0, 30)])(
    "the beginning of a secret at the end of what broke off: %s",
    (half) => {
      const known = knowing("another-secret", SECRET);
      expect(known.maskCutOff(bytes(`seen: ${half}`))).toEqual(bytes(`seen: ${MASK}`));
      const whole = bytes(`seen: ${SECRET.slice(0, 3)}`);
      expect(known.maskCutOff(whole)).toBe(whole);
    },
  );
});

function latin(value: Uint8Array): string {
  return Buffer.from(value).toString("latin1");
}
