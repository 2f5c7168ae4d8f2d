import { describe, expect, test } from "vitest";
import type { AnswerProblem } from "../../../core/answers.ts";
import type { BaseUrlProblem } from "../../../core/base-url.ts";
import type { LinkRefusal } from "../../../core/browser-link.ts";
import type { FieldRemark } from "../../../core/field-remark.ts";
import { MODULE_KINDS } from "../../../core/published-module.ts";
import type { Trouble } from "../../../core/query-outcome.ts";
import { SESSION_STATES } from "../../../core/session-state.ts";
import type { Doubt, StartOutcome } from "../../../core/start-outcome.ts";
import { type CallPhase, FAILURE_CODES } from "../../../core/transport.ts";
import {
  answerProblemText,
  deniedText,
  describeStart,
  failureText,
  linkRefusalText,
  notFoundCauses,
  troubleText,
} from "../../../core/words/en/calls.ts";
import { baseUrlProblemText, fieldRemarkText } from "../../../core/words/en/remarks.ts";
import { stateSentence } from "../../../core/words/en/states.ts";

const HOST = "acme.example";

const PHASES = Object.keys({
  resolve: 0,
  connect: 0,
  tls: 0,
  send: 0,
  wait: 0,
  receive: 0,
} satisfies Record<CallPhase, 0>) as CallPhase[];

/** One of each kind; a kind that is missing here does not compile. */
function oneOfEach<T extends { readonly kind: string }>(
  examples: {
    readonly [K in T["kind"]]: Extract<T, { kind: K }>;
  },
): readonly T[] {
  return Object.values(examples);
}

const PROBLEMS = oneOfEach<AnswerProblem>({
  empty: { kind: "empty" },
  not_utf8: { kind: "not_utf8" },
  too_deep: { kind: "too_deep" },
  not_json: { kind: "not_json" },
  missing: { kind: "missing", field: "data.sessionId" },
});

const REMARKS = oneOfEach<FieldRemark>({
  not_a_number: { kind: "not_a_number", suggestion: "1.5" },
  too_large: { kind: "too_large" },
  rounded: { kind: "rounded", readAs: "9007199254740992" },
  reads_differently: { kind: "reads_differently", readAs: "1.1" },
  not_a_date: { kind: "not_a_date" },
  not_an_email: { kind: "not_an_email" },
  blank_ends: { kind: "blank_ends" },
  not_json: { kind: "not_json" },
});

const ADDRESSES = oneOfEach<BaseUrlProblem>({
  empty: { kind: "empty" },
  not_an_address: { kind: "not_an_address" },
  scheme: { kind: "scheme", scheme: "ftp" },
  http_not_loopback: { kind: "http_not_loopback", suggestion: "https://acme.example" },
  user_info: { kind: "user_info" },
});

const REFUSALS = oneOfEach<LinkRefusal>({
  no_link: { kind: "no_link" },
  not_a_link: { kind: "not_a_link" },
  scheme: { kind: "scheme", scheme: "javascript" },
  user_info: { kind: "user_info" },
  too_long: { kind: "too_long" },
  other_host: { kind: "other_host", host: "evil.example" },
});

const TROUBLES = oneOfEach<Trouble>({
  no_answer: { kind: "no_answer", code: "RESET", phase: "wait" },
  status: { kind: "status", status: 429 },
  unreadable: { kind: "unreadable", status: 200, problem: { kind: "not_json" } },
});

const DOUBTS = oneOfEach<Doubt>({
  no_answer: { kind: "no_answer", code: "TIMEOUT_FIRST_BYTE", phase: "wait" },
  unreadable: { kind: "unreadable", status: 201, problem: { kind: "not_json" } },
  server_error: { kind: "server_error", status: 502 },
  interrupted: { kind: "interrupted" },
});

const refused = (status: number, more: { retryAfterMs?: number; location?: string } = {}): StartOutcome => ({
  kind: "refused",
  status,
  retryAfterMs: more.retryAfterMs ?? null,
  location: more.location ?? null,
});

const OUTCOMES: readonly StartOutcome[] = [
  { kind: "accepted", status: 201, sessionId: "S", browserLink: null, extra: [] },
  ...FAILURE_CODES.flatMap((code) =>
    PHASES.map((phase): StartOutcome => ({ kind: "not_sent", code, phase })),
  ),
  ...FAILURE_CODES.flatMap((code) =>
    PHASES.map((phase): StartOutcome => ({ kind: "in_doubt", doubt: { kind: "no_answer", code, phase } })),
  ),
  ...DOUBTS.map((doubt): StartOutcome => ({ kind: "in_doubt", doubt })),
  ...[302, 400, 401, 403, 404, 410, 413, 422, 429, 503].map((status) => refused(status)),
  refused(429, { retryAfterMs: 30_000 }),
  refused(302, { location: "https://evil.example/" }),
];

/** What a person must never read: our own kinds and codes, and what a program prints when it has nothing to say. */
const INTERNALS = /[a-z]_[a-z]|[A-Z]_[A-Z]|undefined|\bnull\b|NaN|\[object|\{|\}|\$|TIMEOUT|ABORTED|UNKNOWN/;

function expectSentence(text: string): void {
  expect(text).toMatch(/[.]$/);
  expect(text).not.toMatch(/\.\.$|\s\s|^\s|\s\.$/);
  expect(text).not.toMatch(INTERNALS);
}

describe("each thing that can be said is a sentence and names no internals", () => {
  test.each(FAILURE_CODES)("failure %s, in each phase, with its host", (code) => {
    for (const phase of PHASES) expectSentence(failureText(code, phase, HOST));
  });

  test("no two failures read the same", () => {
    const texts = FAILURE_CODES.map((code) => failureText(code, "wait", HOST));
    expect(new Set(texts).size).toBe(FAILURE_CODES.length);
  });

  test("states, by kind of module, the unrecognised ones too", () => {
    for (const state of [...SESSION_STATES, "Paused"]) {
      for (const kind of MODULE_KINDS) {
        const text = stateSentence(state, kind);
        expect(text).toMatch(/[.]$/);
        expect(text.replaceAll(state, "")).not.toMatch(INTERNALS);
      }
    }
  });

  test("why an answer makes no sense ends a sentence that others begin", () => {
    for (const problem of PROBLEMS) {
      expect(answerProblemText(problem)).toMatch(/^it .+[.]$/);
      expect(answerProblemText(problem)).not.toMatch(INTERNALS);
    }
  });

  test("remarks, address problems, link refusals, troubles, denials", () => {
    for (const remark of [...REMARKS, { kind: "not_a_number", suggestion: null } as const]) {
      expectSentence(fieldRemarkText(remark));
    }
    for (const problem of ADDRESSES) expectSentence(baseUrlProblemText(problem));
    for (const refusal of REFUSALS) expectSentence(linkRefusalText(refusal));
    for (const trouble of [...TROUBLES, { kind: "status", status: 500 } as const])
      expectSentence(troubleText(trouble, HOST));
    for (const status of [401, 403, 404, 410]) expectSentence(deniedText(status, HOST));
  });

  test("a start's outcome: a title without a full stop, a meaning, and a way on, always", () => {
    for (const outcome of OUTCOMES) {
      const { title, meaning, next } = describeStart(outcome, HOST);
      expect(title).toMatch(/[^.]$/);
      expectSentence(meaning);
      expect(next.length).toBeGreaterThan(0);
      next.forEach(expectSentence);
    }
  });
});

describe("what is said", () => {
  test("the four words of a start stand in its title", () => {
    const title = (outcome: StartOutcome) => describeStart(outcome, HOST).title;
    expect(title({ kind: "not_sent", code: "DNS", phase: "resolve" })).toBe("Not sent");
    expect(title(refused(422))).toBe("Refused: 422");
    expect(title({ kind: "accepted", status: 201, sessionId: "S", browserLink: null, extra: [] })).toBe(
      "Accepted, 201",
    );
    expect(title({ kind: "in_doubt", doubt: { kind: "interrupted" } })).toBe("In doubt: a session may exist");
  });

  test("doubt never advises to start again without saying what that may do", () => {
    for (const doubt of DOUBTS) {
      const { next } = describeStart({ kind: "in_doubt", doubt }, HOST);
      expect(next.join(" ")).toContain("two sessions may then run");
    }
  });

  test("a 404 lists what it may mean: key, environment, module id, access setting, host", () => {
    const { next } = describeStart(refused(404), HOST);
    expect(next).toEqual(notFoundCauses(HOST));
    const causes = next.join(" ");
    for (const word of ["API key", "environment", "module ID", "Only accessible via an API key", HOST]) {
      expect(causes).toContain(word);
    }
  });

  test("a refusal that names a wait repeats it", () => {
    expect(describeStart(refused(429, { retryAfterMs: 30_000 }), HOST).next[0]).toContain("30 s");
    expect(describeStart(refused(503, { retryAfterMs: 90_000 }), HOST).next[0]).toContain("1 min 30 s");
  });

  test("a redirect names where it points to, and that nothing was sent on", () => {
    const { meaning } = describeStart(refused(307, { location: "https://evil.example/x" }), HOST);
    expect(meaning).toContain("https://evil.example/x");
    expect(meaning).toContain("never sent on");
  });

  test("what a server wrote is repeated where it helps", () => {
    expect(linkRefusalText({ kind: "other_host", host: "evil.example" })).toContain("evil.example");
    expect(fieldRemarkText({ kind: "rounded", readAs: "9007199254740992" })).toContain("9007199254740992");
    expect(fieldRemarkText({ kind: "not_a_number", suggestion: "1.5" })).toContain("1.5");
    expect(baseUrlProblemText({ kind: "http_not_loopback", suggestion: "https://acme.example" })).toContain(
      "https://acme.example.",
    );
  });

  test("waiting_for_input is a fault in a Processing module alone", () => {
    expect(stateSentence("waiting_for_input", "processing")).toContain(
      "Processing module has no input pages",
    );
    expect(stateSentence("waiting_for_input", "input")).toContain("normal");
    expect(stateSentence("waiting_for_input", "not_sure")).not.toContain("nobody should be asked");
  });
});
