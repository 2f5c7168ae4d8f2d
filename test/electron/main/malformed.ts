/** A payload that no command of ours is given by the page. */
export interface Malformed {
  readonly kind: string;
  readonly make: () => unknown;
}

const DEEP = 20_000;

function nested(wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let depth = 0; depth < DEEP; depth += 1) value = wrap(value);
  return value;
}

function circular(): unknown {
  const ring: Record<string, unknown> = { id: 1 };
  ring.self = ring;
  return ring;
}

/** By kind; each as it arrives behind the structured clone, and some that it would not let through. */
export const MALFORMED: readonly Malformed[] = [
  { kind: "nothing", make: () => undefined },
  { kind: "null", make: () => null },
  { kind: "true", make: () => true },
  { kind: "zero", make: () => 0 },
  { kind: "a negative number", make: () => -1 },
  { kind: "a fraction", make: () => 1.5 },
  { kind: "no number", make: () => Number.NaN },
  { kind: "without end", make: () => Number.POSITIVE_INFINITY },
  { kind: "a number beyond the safe ones", make: () => 2 ** 53 },
  { kind: "a large integer", make: () => 10n },
  { kind: "an empty text", make: () => "" },
  { kind: "a number as text", make: () => "1" },
  { kind: "a statement for a database", make: () => "1; DROP TABLE sessions" },
  { kind: "a path", make: () => "../../../etc/passwd" },
  { kind: "a text of 2 MiB", make: () => "x".repeat(2 * 1024 * 1024) },
  { kind: "an empty list", make: () => [] },
  { kind: "a list of one", make: () => [1] },
  { kind: "a list with holes", make: () => new Array(5) },
  { kind: "a list of 100,000", make: () => new Array(100_000).fill(1) },
  { kind: "an empty object", make: () => ({}) },
  { kind: "an object of no class", make: () => Object.create(null) },
  { kind: "a foreign member", make: () => ({ url: "https://evil.test" }) },
  {
    kind: "100,000 members",
    make: () => Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [at, at])),
  },
  { kind: "a prototype as a member", make: () => JSON.parse('{"__proto__": {"id": 1}}') },
  { kind: "a constructor as a member", make: () => ({ constructor: { prototype: { id: 1 } } }) },
  { kind: "a value of its own making", make: () => ({ valueOf: 1, toString: 1, toJSON: 1 }) },
  { kind: "what looks like a promise", make: () => JSON.parse('{"then": 1}') },
  { kind: "a ring", make: circular },
  { kind: "20,000 lists deep", make: () => nested((inner) => [inner]) },
  { kind: "20,000 objects deep", make: () => nested((inner) => ({ inner })) },
  { kind: "a day", make: () => new Date(0) },
  { kind: "a day that is none", make: () => new Date(Number.NaN) },
  { kind: "a pattern", make: () => /x/ },
  { kind: "a map", make: () => new Map([["id", 1]]) },
  { kind: "a set", make: () => new Set([1]) },
  { kind: "an error", make: () => new Error("x") },
  { kind: "bytes", make: () => new Uint8Array([1, 2, 3]) },
  { kind: "a buffer", make: () => new ArrayBuffer(8) },
  { kind: "a number in a box", make: () => Object(1) },
  { kind: "a text in a box", make: () => Object("x") },
  { kind: "a function", make: () => () => 1 },
  { kind: "a symbol", make: () => Symbol("x") },
  {
    kind: "a member that throws",
    make: () =>
      Object.defineProperty({}, "id", {
        enumerable: true,
        get: () => {
          throw new Error("thrown");
        },
      }),
  },
];

/** A good input with one fault: each member gone, null, of another kind, and one member too many of each trick's name. */
export function mutations(good: unknown): readonly Malformed[] {
  if (typeof good !== "object" || good === null || Array.isArray(good)) return [];
  const members = Object.keys(good);
  const wrong: readonly (readonly [string, unknown])[] = [
    ["a function", () => 1],
    ["a list of lists", [[[]]]],
    ["a day", new Date(0)],
    ["a large integer", 1n],
  ];
  return [
    ...members.map((name) => ({
      kind: `without ${name}`,
      make: () => Object.fromEntries(Object.entries(good).filter(([each]) => each !== name)),
    })),
    ...members.flatMap((name) =>
      wrong.map(([what, value]) => ({
        kind: `${name} is ${what}`,
        make: () => ({ ...good, [name]: value }),
      })),
    ),
    ...["key", "constructor", "toString", "hasOwnProperty", "__proto__"].map((name) => ({
      kind: `with ${name}`,
      make: () => Object.defineProperty({ ...good }, name, { enumerable: true, value: {} }),
    })),
  ];
}
