import { afterAll, expect, test, vi } from "vitest";
import { en } from "../../core/words/en.ts";

/** Every file of the page but those that render it as soon as they are imported. */
const FILES = import.meta.glob([
  "../../renderer/**/*.ts",
  "../../renderer/**/*.tsx",
  "!../../renderer/**/main.tsx",
  "!../../renderer/words.ts",
]);

/** Words that let objects through and complain about the first text or function that is read. */
function unread(value: object, path: string): object {
  return new Proxy(value, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      const at = `${path}.${String(name)}`;
      if (typeof found === "object" && found !== null && !Array.isArray(found)) return unread(found, at);
      throw new Error(`${at} was read before anything was rendered`);
    },
  });
}

afterAll(() => {
  vi.doUnmock("../../renderer/words.ts");
  vi.resetModules();
});

test("no file of the page keeps a text from before the language was chosen", async () => {
  vi.resetModules();
  vi.doMock("../../renderer/words.ts", () => ({
    words: unread(en, "words"),
    useSpoken: () => 0,
    firstSpeech: () => null,
    speakAs: async () => undefined,
  }));
  expect(Object.keys(FILES).length).toBeGreaterThan(200);
  const early: string[] = [];
  for (const [file, load] of Object.entries(FILES)) {
    await load().catch((error: unknown) => {
      early.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  expect(early).toEqual([]);
});
