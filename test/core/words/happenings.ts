import type { AnswerProblem } from "../../../core/answers.ts";
import type { LinkRefusal } from "../../../core/browser-link.ts";
import type { Happening, KeysUnread, StartProblem } from "../../../core/happening.ts";
import type { Notice } from "../../../core/notice.ts";
import type { OpenProblem } from "../../../core/opened.ts";
import type { Trouble } from "../../../core/query-outcome.ts";
import type { Doubt, StartOutcome } from "../../../core/start-outcome.ts";
import { type CallPhase, FAILURE_CODES } from "../../../core/transport.ts";
import type { PauseReason } from "../../../core/watch/condition.ts";

export const HOST = "acme.example";

/** One of each kind; a kind that is missing here does not compile. */
export function oneOfEach<T extends { readonly kind: string }>(
  examples: {
    readonly [K in T["kind"]]: Extract<T, { kind: K }>;
  },
): readonly T[] {
  return Object.values(examples);
}

export const PHASES = Object.keys({
  resolve: 0,
  connect: 0,
  proxy: 0,
  tls: 0,
  send: 0,
  wait: 0,
  receive: 0,
} satisfies Record<CallPhase, 0>) as CallPhase[];

/** Every failure in every phase, whether or not it can come about there. */
const FAILURES_IN_PHASES = FAILURE_CODES.flatMap((code) => PHASES.map((phase) => ({ code, phase })));

/** Statuses that are no success: each that is told apart, and some that nobody expects. */
export const NO_SUCCESS: readonly number[] = [
  300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 413, 414,
  415, 418, 421, 422, 423, 425, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 511, 599, 600, 999,
];

/** What `judgeStart` calls refused without a word about waiting. */
export const REFUSED_STATUSES = NO_SUCCESS.filter((status) => status < 500 && status !== 408);

const PROBLEMS = oneOfEach<AnswerProblem>({
  empty: { kind: "empty" },
  not_utf8: { kind: "not_utf8" },
  too_deep: { kind: "too_deep" },
  not_json: { kind: "not_json" },
  missing: { kind: "missing", field: "data.sessionId" },
});

const DOUBTS: readonly Doubt[] = [
  ...FAILURES_IN_PHASES.map((failure): Doubt => ({ kind: "no_answer", ...failure })),
  ...PROBLEMS.map((problem): Doubt => ({ kind: "unreadable", status: 201, problem })),
  ...oneOfEach<Doubt>({
    no_answer: { kind: "no_answer", code: "TIMEOUT_FIRST_BYTE", phase: "wait" },
    unreadable: { kind: "unreadable", status: 201, problem: { kind: "not_json" } },
    server_error: { kind: "server_error", status: 502 },
    interrupted: { kind: "interrupted" },
  }),
];

export function refused(
  status: number,
  { retryAfterMs = null, location = null }: { retryAfterMs?: number | null; location?: string | null } = {},
): StartOutcome {
  return { kind: "refused", status, retryAfterMs, location };
}

const OUTCOMES: readonly StartOutcome[] = [
  ...oneOfEach<StartOutcome>({
    not_sent: { kind: "not_sent", code: "DNS", phase: "resolve" },
    refused: refused(302, { location: "https://other.example/" }) as StartOutcome & { kind: "refused" },
    accepted: { kind: "accepted", status: 201, sessionId: "S", browserLink: null, extra: [] },
    in_doubt: { kind: "in_doubt", doubt: { kind: "interrupted" } },
  }),
  ...FAILURES_IN_PHASES.map((failure): StartOutcome => ({ kind: "not_sent", ...failure })),
  ...DOUBTS.map((doubt): StartOutcome => ({ kind: "in_doubt", doubt })),
  ...REFUSED_STATUSES.map((status) => refused(status)),
  refused(429, { retryAfterMs: 30_000 }),
  refused(503, { retryAfterMs: 0 }),
];

const TROUBLES: readonly Trouble[] = [
  ...oneOfEach<Trouble>({
    no_answer: { kind: "no_answer", code: "RESET", phase: "wait" },
    status: { kind: "status", status: 429 },
    unreadable: { kind: "unreadable", status: 200, problem: { kind: "not_json" } },
  }),
  ...FAILURES_IN_PHASES.map((failure): Trouble => ({ kind: "no_answer", ...failure })),
  ...NO_SUCCESS.map((status): Trouble => ({ kind: "status", status })),
  ...PROBLEMS.map((problem): Trouble => ({ kind: "unreadable", status: 200, problem })),
];

const PAUSES = oneOfEach<PauseReason>({
  person: { kind: "person" },
  no_key: { kind: "no_key" },
  denied: { kind: "denied", status: 404 },
});

const LINKS = oneOfEach<Exclude<LinkRefusal, { readonly kind: "other_host" }>>({
  no_link: { kind: "no_link" },
  not_a_link: { kind: "not_a_link" },
  scheme: { kind: "scheme", scheme: "javascript" },
  user_info: { kind: "user_info" },
  too_long: { kind: "too_long" },
});

const KEYS_UNREAD = Object.keys({
  other_backend: 0,
  other_keyring: 0,
  keyring_locked: 0,
  damaged: 0,
} satisfies Record<KeysUnread, 0>) as KeysUnread[];

const START_PROBLEMS = Object.keys({
  no_key: 0,
  holds_key: 0,
  asks_about_key: 0,
  changed: 0,
  busy: 0,
  not_recorded: 0,
  no_module: 0,
  failed: 0,
} satisfies Record<StartProblem, 0>) as StartProblem[];

const OPEN_PROBLEMS = Object.keys({
  not_found: 0,
  not_readable: 0,
  not_a_file: 0,
  too_large: 0,
  not_text: 0,
  one_at_a_time: 0,
  link_too_long: 0,
  link_form: 0,
  link_parts: 0,
  link_address: 0,
  link_id: 0,
} satisfies Record<OpenProblem, 0>) as OpenProblem[];

/** What a notice may carry, for each kind. */
const NOTICES = oneOfEach<Notice>({
  store_replaced: { kind: "store_replaced", keptAs: "aside", by: { kind: "empty" } },
  store_damaged: { kind: "store_damaged" },
  preferences_not_written: { kind: "preferences_not_written" },
  sessions_expired: { kind: "sessions_expired", count: 2, days: 30 },
  preferences_damaged: { kind: "preferences_damaged", keptAs: "aside" },
  interrupted_starts: { kind: "interrupted_starts", count: 2 },
  ended_abruptly: { kind: "ended_abruptly", watched: 2 },
  store_restarted: { kind: "store_restarted" },
  store_stopped: { kind: "store_stopped" },
  page_restarted: { kind: "page_restarted" },
  drawing_restarted: { kind: "drawing_restarted" },
  not_opened: { kind: "not_opened", name: "a.modulebench", problem: "too_large" },
  sandbox_not_listening: { kind: "sandbox_not_listening", code: "EMFILE" },
});

const COUNTS = { connections: 1, modules: 2, sessions: 3, exchanges: 4, observations: 5, facts: 6 };

/** Everything that can be told, at least once. */
export const HAPPENINGS: readonly Happening[] = [
  ...OUTCOMES.map((outcome): Happening => ({ kind: "start", outcome, host: HOST })),
  ...[401, 403, 404, 410].map((status): Happening => ({ kind: "query_denied", status, host: HOST })),
  ...TROUBLES.map((trouble): Happening => ({ kind: "query_trouble", trouble, host: HOST })),
  ...FAILURES_IN_PHASES.map((failure): Happening => ({ kind: "no_answer", ...failure, host: HOST })),
  ...PAUSES.map((reason): Happening => ({ kind: "paused", reason, host: HOST })),
  ...[...LINKS, { kind: "no_browser" } as const].map((trouble): Happening => ({ kind: "link", trouble })),
  ...START_PROBLEMS.map((problem): Happening => ({ kind: "start_problem", problem })),
  ...KEYS_UNREAD.map((reason): Happening => ({ kind: "keys_unread", reason })),
  ...NOTICES.map((notice): Happening => ({ kind: "notice", notice })),
  ...OPEN_PROBLEMS.map(
    (problem): Happening => ({
      kind: "notice",
      notice: { kind: "not_opened", name: "a.modulebench", problem },
    }),
  ),
  { kind: "notice", notice: { kind: "interrupted_starts", count: 1 } },
  { kind: "notice", notice: { kind: "sessions_expired", count: 1, days: 30 } },
  { kind: "notice", notice: { kind: "store_replaced", keptAs: "aside", by: { kind: "backup", madeAt: 0 } } },
  {
    kind: "notice",
    notice: { kind: "store_replaced", keptAs: "aside", by: { kind: "rescue", counts: COUNTS } },
  },
  { kind: "notice", notice: { kind: "ended_abruptly", watched: 0 } },
  { kind: "notice", notice: { kind: "ended_abruptly", watched: 1 } },
];
