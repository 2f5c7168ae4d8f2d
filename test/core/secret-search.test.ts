import fc from "fast-check";
import { expect, test } from "vitest";
import { SecretSearch } from "../../core/secret-search.ts";
import { cpuTime } from "../support/cpu-time.ts";

// Few letters, so that spellings overlap, begin alike and nearly stand where they do not.
const letters = fc.stringMatching(/^[ab]{8,12}$/);

test("finds what looking for each spelling at each place would find", () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 1, maxLength: 6 }),
      fc.stringMatching(/^[abc]{0,80}$/),
      (spellings, text) => {
        const longest = (at: number) =>
          Math.max(0, ...spellings.filter((each) => text.startsWith(each, at)).map(({ length }) => length));
        const first = Array.from(text, (_, at) => at).find((at) => longest(at) > 0);
        expect(new SecretSearch(spellings).find(text)).toEqual(
          first === undefined ? null : { at: first, length: longest(first) },
        );
      },
    ),
    { numRuns: 2_000 },
  );
});

test("goes on from where it is told", () => {
  const search = new SecretSearch(["aaaaaaaa"]);
  expect(search.find("aaaaaaaa-aaaaaaaa", 1)).toEqual({ at: 9, length: 8 });
  expect(search.find("aaaaaaaa", 1)).toBeNull();
});

test("the longest beginning of a spelling at the end of a text", () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 1, maxLength: 6 }),
      fc.stringMatching(/^[ab]{0,20}$/),
      (spellings, text) => {
        const sizes = Array.from(text, (_, at) => text.length - at).filter(
          (size) =>
            size >= 4 &&
            spellings.some((each) => each.length > size && each.startsWith(text.slice(text.length - size))),
        );
        expect(new SecretSearch(spellings).cutOff(text, 4)).toBe(Math.max(0, ...sizes));
      },
    ),
  );
});

test("a long text without a secret is passed over in steps, whatever is looked for", () => {
  const spellings = Array.from({ length: 20_000 }, (_, each) => `secret-${each}-of-many`);
  const text = "the quick brown fox jumps over the lazy dog ".repeat(50_000);
  const search = new SecretSearch(spellings);
  search.find(text);
  const took = cpuTime(() => expect(search.find(text)).toBeNull());
  // 2 MiB; a pass for each spelling would take seconds.
  expect(took).toBeLessThan(500);
});
