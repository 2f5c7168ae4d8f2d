import { expect, describe as group, test } from "vitest";
import type { StartOutcome } from "../../../core/start-outcome.ts";
import { FAILURE_CODES } from "../../../core/transport.ts";
import { en } from "../../../core/words/en.ts";
import { HAPPENINGS, HOST, NO_SUCCESS, PHASES, REFUSED_STATUSES, refused } from "./happenings.ts";
import { expectSentence, expectTitle, INTERNALS } from "./plain-words.ts";

const ofStart = (outcome: StartOutcome) => en.describe({ kind: "start", outcome, host: HOST });

group("everything that happens is told", () => {
  test.each([...new Set(HAPPENINGS.map(({ kind }) => kind))])(
    "%s: a title, a meaning and a way on, in plain words",
    (wanted) => {
      for (const happening of HAPPENINGS.filter(({ kind }) => kind === wanted)) {
        const { title, meaning, next } = en.describe(happening);
        expectTitle(title);
        expectSentence(meaning);
        expect(next.length, JSON.stringify(happening)).toBeGreaterThan(0);
        next.forEach(expectSentence);
      }
    },
  );

  test("the check of plain words finds what must not stand there", () => {
    const internals = [
      "ECONNRESET",
      "in_doubt",
      "HTTP_ERROR",
      "retryAfter",
      "undefined",
      "open.ts",
      "at /usr/lib",
    ];
    for (const internal of [...internals, "{host}", "NaN ms", "null."]) expect(internal).toMatch(INTERNALS);
    for (const plain of ["HTTP", "JSON", "API", "TLS", "acme.example:8080", "10:02:03", "URL", "404"]) {
      expect(plain).not.toMatch(INTERNALS);
    }
  });
});

group("failures", () => {
  test("no two codes read the same, neither for a start nor for a query", () => {
    for (const phase of PHASES) {
      const told = FAILURE_CODES.flatMap((code) => [
        ofStart({ kind: "not_sent", code, phase }).title,
        en.describe({ kind: "no_answer", code, phase, host: HOST }).meaning,
      ]);
      expect(new Set(told).size).toBe(2 * FAILURE_CODES.length);
    }
  });

  test("where it happened is told where that changes the meaning", () => {
    const meaning = (code: "RESET" | "TIMEOUT_CONNECT" | "TIMEOUT_TOTAL", phase: (typeof PHASES)[number]) =>
      en.describe({ kind: "no_answer", code, phase, host: HOST }).meaning;
    expect(new Set(PHASES.map((phase) => meaning("RESET", phase))).size).toBe(PHASES.length);
    expect(meaning("TIMEOUT_CONNECT", "resolve")).toContain("not resolved in time");
    expect(meaning("TIMEOUT_CONNECT", "connect")).toContain("did not accept a connection");
    expect(meaning("TIMEOUT_TOTAL", "receive")).toContain("not complete");
  });

  test("what went wrong at a proxy names the proxy, and not the host as the one at fault", () => {
    for (const code of FAILURE_CODES.filter(
      (each) => !/^(PROXY|CA_|CLIENT_|ABORTED|NOT_SECURE)/.test(each),
    )) {
      const { title, meaning, next } = en.describe({ kind: "no_answer", code, phase: "proxy", host: HOST });
      expect(title).toContain("at the proxy");
      expect(meaning).toContain(`he proxy on the way to ${HOST}`);
      expect(next.join(" ")).toContain("proxy");
    }
  });

  test("a start that was not sent says that nothing left, and names its cause in the title", () => {
    const { title, meaning, next } = ofStart({ kind: "not_sent", code: "DNS", phase: "resolve" });
    expect(title).toBe("Not sent: the name was not found");
    expect(meaning).toContain("Nothing left this computer, so no session was started.");
    expect(next[0]).toContain("Then start again.");
  });

  test("trouble of a query says that the session goes on, and never that it failed", () => {
    for (const code of FAILURE_CODES) {
      const trouble = { kind: "no_answer", code, phase: "wait" } as const;
      const { meaning } = en.describe({ kind: "query_trouble", trouble, host: HOST });
      expect(meaning).toContain("The session goes on at the server.");
    }
  });

  test("certificates are never offered to be ignored", () => {
    for (const code of FAILURE_CODES.filter((each) => each.startsWith("TLS_"))) {
      const { next } = en.describe({ kind: "no_answer", code, phase: "tls", host: HOST });
      expect(next.join(" ")).not.toMatch(/ignore|disable|switch off|insecure/i);
    }
  });
});

group("refusals", () => {
  test("every status that refuses a start says that no session was started", () => {
    for (const status of REFUSED_STATUSES) {
      const { title, meaning } = ofStart(refused(status));
      expect(title).toBe(`Refused: ${status}`);
      expect(meaning).toContain("No session was started.");
    }
  });

  test("those that are known read differently", () => {
    const known = [302, 400, 401, 403, 404, 405, 407, 409, 410, 413, 415, 422, 429, 418, 503];
    const meanings = known.map((status) => ofStart(refused(status)).meaning);
    expect(new Set(meanings).size).toBe(known.length);
    const troubles = NO_SUCCESS.map((status) => {
      return en.describe({ kind: "query_trouble", trouble: { kind: "status", status }, host: HOST }).meaning;
    });
    expect(new Set(troubles).size).toBe(NO_SUCCESS.length);
  });

  test("a 404 to a start lists what it may mean: key, environment, module id, access setting, host", () => {
    const causes = ofStart(refused(404)).next.join(" ");
    for (const word of ["API key", "environment", "module ID", "Only accessible via an API key", HOST]) {
      expect(causes).toContain(word);
    }
    expect(causes).not.toContain("retention");
  });

  test("a 404 to a query may mean a deleted session too", () => {
    const { next } = en.describe({ kind: "query_denied", status: 404, host: HOST });
    expect(next[0]).toContain("retention");
    expect(next.join(" ")).toContain("API key");
  });

  test("a refusal that names a wait repeats it", () => {
    expect(ofStart(refused(429, { retryAfterMs: 30_000 })).next[0]).toContain("30 s");
    expect(ofStart(refused(503, { retryAfterMs: 90_000 })).next[0]).toContain("1 min 30 s");
  });

  test("a redirect names where it points to, and that nothing was sent on", () => {
    const { meaning } = ofStart(refused(307, { location: "https://evil.example/x" }));
    expect(meaning).toContain("https://evil.example/x");
    expect(meaning).toContain("never sent on");
  });
});

group("starts", () => {
  test("the four words of a start begin its title", () => {
    expect(ofStart({ kind: "not_sent", code: "DNS", phase: "resolve" }).title).toMatch(/^Not sent/);
    expect(ofStart(refused(422)).title).toMatch(/^Refused/);
    expect(ofStart({ kind: "in_doubt", doubt: { kind: "interrupted" } }).title).toMatch(/^In doubt/);
    const accepted = { kind: "accepted", status: 201, sessionId: "S", browserLink: null, extra: [] } as const;
    expect(ofStart(accepted).title).toBe("Accepted, 201");
  });

  test("doubt never advises to start again without saying what that may do", () => {
    for (const happening of HAPPENINGS) {
      if (happening.kind !== "start" || happening.outcome.kind !== "in_doubt") continue;
      const { meaning, next } = en.describe(happening);
      expect(next.join(" ")).toContain("two sessions may then run");
      expect(meaning).toContain("nothing is sent again by itself");
    }
  });
});

test("what a server wrote is repeated where it helps", () => {
  const trouble = { kind: "scheme", scheme: "vscode" } as const;
  expect(en.describe({ kind: "link", trouble }).meaning).toContain("vscode:");
  const notice = { kind: "store_replaced", keptAs: "aside-1", by: { kind: "empty" } } as const;
  expect(en.describe({ kind: "notice", notice }).meaning).toContain("aside-1");
});
