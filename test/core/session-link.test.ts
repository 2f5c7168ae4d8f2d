import { describe, expect, test } from "vitest";
import { readPastedSession } from "../../core/session-link.ts";

const ORIGIN = "https://app.bryter.test";

describe("a bare id", () => {
  test.each(["C0jz_2J6RmOLoB8DyXPs9Q", " C0jz_2J6RmOLoB8DyXPs9Q\n", "a", "-", "x".repeat(128)])(
    "%j",
    (text) => {
      expect(readPastedSession(text)).toEqual({
        sessionId: text.trim(),
        moduleId: null,
        origin: null,
        link: null,
      });
    },
  );

  test.each(["", " ", "a b", "a/b", "a.b", "x".repeat(129), "ä", "a\nb"])("%j is none", (text) => {
    expect(readPastedSession(text)).toBeNull();
  });
});

describe("a link", () => {
  test.each([
    "/s/M-1/sessions/S_2",
    "/s/M-1/a-slug/sessions/S_2",
    "/M-1/sessions/S_2",
    "/api/execution/M-1/sessions/S_2",
    "/api/execution//M-1/sessions/S_2",
    "/M-1/sessions/S_2/",
    "/M-1/sessions/S_2/page/3",
    "/M-1/sessions/S_2?id=1#x",
  ])("%s names session, module and origin", (path) => {
    const link = ORIGIN + path;
    expect(readPastedSession(` ${link} `)).toEqual({
      sessionId: "S_2",
      moduleId: "M-1",
      origin: ORIGIN,
      link,
    });
  });

  test("ids are decoded, and a bad escape stays as it is", () => {
    expect(readPastedSession(`${ORIGIN}/M%2F1/sessions/S%20%C3%BC`)).toMatchObject({
      sessionId: "S ü",
      moduleId: "M/1",
    });
    expect(readPastedSession(`${ORIGIN}/M/sessions/S%ff`)).toMatchObject({ sessionId: "S%ff" });
  });

  test("http is read too: the sandbox's links, with their port", () => {
    expect(readPastedSession("http://127.0.0.1:4000/s/M/sessions/S")?.origin).toBe("http://127.0.0.1:4000");
  });

  test.each([
    "/",
    "/sessions/S",
    "/M/sessions",
    "/M/sessions/",
    "/M/S",
    "/M/session/S",
    "/s/M",
    "/a/b/sessions/S",
    "/s/M/slug/more/sessions/S",
    "/api/execution/sessions/S",
    "/api/execution/M/more/sessions/S",
  ])("%s has none of the known shapes", (path) => {
    expect(readPastedSession(ORIGIN + path)).toBeNull();
  });

  test.each([
    "ftp://app.bryter.test/M/sessions/S",
    "javascript:/M/sessions/S",
    "/M/sessions/S",
    "app.bryter.test/M/sessions/S",
  ])("%s is no web link", (text) => {
    expect(readPastedSession(text)).toBeNull();
  });
});
