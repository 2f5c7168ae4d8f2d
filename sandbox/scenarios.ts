import type { ScenarioShape, Step } from "./scenario.ts";

const ORDINARY: readonly Step[] = [
  { state: "created", forMs: 1_500 },
  { state: "running", forMs: 4_500 },
  { state: "completed" },
];

const THROUGH_TROUBLE: readonly Step[] = [
  { state: "created", forMs: 1_000 },
  { state: "running", forMs: 11_000 },
  { state: "completed" },
];

const UNTIL_WAITING: readonly Step[] = [
  { state: "created", forMs: 700 },
  { state: "running", forMs: 1_300 },
  { state: "waiting_for_input" },
];

/** The first query is answered, so that there is a last known state; then the trouble; then the session goes on. */
const FOR_A_WHILE = { fromMs: 1_500, toMs: 9_000 } as const;

const TABLE = [
  {
    id: "waits-for-person",
    title: "Waits for a person",
    description: "Runs, waits until its browser page is submitted, runs again and completes.",
    course: UNTIL_WAITING,
    afterSubmit: [{ state: "running", forMs: 1_500 }, { state: "completed" }],
  },
  {
    id: "runs-then-completes",
    title: "Runs, then completes",
    description: "Goes from created through running to completed in six seconds.",
    course: ORDINARY,
  },
  {
    id: "completes-at-once",
    title: "Completes at once",
    description: "Is completed when it is first asked.",
    course: [{ state: "completed" }],
  },
  {
    id: "completes-with-outputs",
    title: "Completes with outputs",
    description:
      "Completes like a Processing module, with fields in the answer that the API text does not list.",
    course: ORDINARY,
    withOutputs: true,
  },
  {
    id: "waits-for-input",
    title: "Waits for input, stays",
    description: "Runs, then waits for input and stays there; its page has no form.",
    course: UNTIL_WAITING,
  },
  {
    id: "fatal-error",
    title: "Fatal error",
    description: "Runs for three seconds and ends as fatal_errored.",
    course: [
      { state: "created", forMs: 1_000 },
      { state: "running", forMs: 3_000 },
      { state: "fatal_errored" },
    ],
  },
  {
    id: "unknown",
    title: "Unknown",
    description: "Says unknown to every query, as for a session older than the API.",
    course: [{ state: "unknown" }],
  },
  {
    id: "unrecognised-state",
    title: "A state nobody knows",
    description:
      "Says suspended, a word the API text does not list, for four seconds, then runs on and completes.",
    course: [
      { state: "running", forMs: 2_000 },
      { state: "suspended", forMs: 4_000 },
      { state: "running", forMs: 2_000 },
      { state: "completed" },
    ],
  },
  {
    id: "slow",
    title: "Slow",
    description: "Takes four seconds for each answer and forty to complete.",
    course: [
      { state: "created", forMs: 10_000 },
      { state: "running", forMs: 30_000 },
      { state: "completed" },
    ],
    answerDelayMs: 4_000,
  },
  {
    id: "never-ends",
    title: "Never ends",
    description: "Runs for as long as anybody asks.",
    course: [{ state: "created", forMs: 1_500 }, { state: "running" }],
  },
  {
    id: "key-refused-401",
    title: "Key refused (401)",
    description: "Answers each start with 401; no session begins.",
    course: ORDINARY,
    start: { kind: "refused", refusal: { kind: "key_refused", as: "unauthorized" } },
  },
  {
    id: "key-refused-404",
    title: "Key refused (404)",
    description:
      "Answers each start with 404, as the real service is documented to do for a bad key; no session begins.",
    course: ORDINARY,
    start: { kind: "refused", refusal: { kind: "key_refused", as: "not_found" } },
  },
  {
    id: "key-revoked-401",
    title: "Key revoked while running (401)",
    description: "Starts and runs; from the second second on each query is answered with 401.",
    course: THROUGH_TROUBLE,
    query: { fromMs: 1_500, kind: "refused", refusal: { kind: "key_refused", as: "unauthorized" } },
  },
  {
    id: "key-revoked-404",
    title: "Key revoked while running (404)",
    description: "Starts and runs; from the second second on each query is answered with 404.",
    course: THROUGH_TROUBLE,
    query: { fromMs: 1_500, kind: "refused", refusal: { kind: "key_refused", as: "not_found" } },
  },
  {
    id: "start-throttled",
    title: "Start throttled (429)",
    description: "Answers starts with 429 and Retry-After for five seconds, then starts.",
    course: ORDINARY,
    start: { kind: "refused", refusal: { kind: "throttled" }, forMs: 5_000 },
  },
  {
    id: "query-throttled",
    title: "Queries throttled (429)",
    description: "Starts, answers queries with 429 and Retry-After for a while, then completes.",
    course: THROUGH_TROUBLE,
    query: { ...FOR_A_WHILE, kind: "refused", refusal: { kind: "throttled" } },
  },
  {
    id: "start-unavailable",
    title: "Start unavailable (503, says when)",
    description: "Answers starts with 503 and Retry-After for fifteen seconds, then starts.",
    course: ORDINARY,
    start: { kind: "refused", refusal: { kind: "unavailable", saysWhen: true }, forMs: 15_000 },
  },
  {
    id: "start-unavailable-silent",
    title: "Start unavailable (503)",
    description: "Answers starts with 503 and no Retry-After for fifteen seconds, then starts.",
    course: ORDINARY,
    start: { kind: "refused", refusal: { kind: "unavailable", saysWhen: false }, forMs: 15_000 },
  },
  {
    id: "query-unavailable",
    title: "Queries unavailable (503, says when)",
    description: "Starts, answers queries with 503 and Retry-After for a while, then completes.",
    course: THROUGH_TROUBLE,
    query: { ...FOR_A_WHILE, kind: "refused", refusal: { kind: "unavailable", saysWhen: true } },
  },
  {
    id: "query-unavailable-silent",
    title: "Queries unavailable (503)",
    description: "Starts, answers queries with 503 and no Retry-After for a while, then completes.",
    course: THROUGH_TROUBLE,
    query: { ...FOR_A_WHILE, kind: "refused", refusal: { kind: "unavailable", saysWhen: false } },
  },
  {
    id: "start-malformed",
    title: "Start answered with malformed JSON",
    description: "Starts the session and answers with JSON that lacks a comma.",
    course: ORDINARY,
    start: { kind: "broken", delivery: "malformed" },
  },
  {
    id: "start-truncated",
    title: "Start answered in part",
    description: "Starts the session and sends half of the answer that Content-Length promised.",
    course: ORDINARY,
    start: { kind: "broken", delivery: "truncated" },
  },
  {
    id: "start-html",
    title: "Start answered with HTML",
    description: "Starts the session, and a sign-in page answers in its place.",
    course: ORDINARY,
    start: { kind: "broken", delivery: "html" },
  },
  {
    id: "start-cut-before-answer",
    title: "Start cut before the answer",
    description: "Starts the session and drops the connection without an answer.",
    course: ORDINARY,
    start: { kind: "broken", delivery: "cut_before" },
  },
  {
    id: "start-cut-during-answer",
    title: "Start cut during the answer",
    description: "Starts the session and drops the connection in the middle of the answer.",
    course: ORDINARY,
    start: { kind: "broken", delivery: "cut_during" },
  },
  {
    id: "query-malformed",
    title: "Queries answered with malformed JSON",
    description: "Answers queries with JSON that lacks a comma for a while, then completes.",
    course: THROUGH_TROUBLE,
    query: { ...FOR_A_WHILE, kind: "broken", delivery: "malformed" },
  },
  {
    id: "query-truncated",
    title: "Queries answered in part",
    description: "Sends half of what Content-Length promised for a while, then completes.",
    course: THROUGH_TROUBLE,
    query: { ...FOR_A_WHILE, kind: "broken", delivery: "truncated" },
  },
  {
    id: "query-html",
    title: "Queries answered with HTML",
    description: "A sign-in page answers queries for a while, then the session completes.",
    course: THROUGH_TROUBLE,
    query: { ...FOR_A_WHILE, kind: "broken", delivery: "html" },
  },
  {
    id: "query-huge",
    title: "Queries answered with 3 MiB",
    description: "Answers queries with more than 2 MiB of JSON for a while, then completes.",
    course: THROUGH_TROUBLE,
    query: { ...FOR_A_WHILE, kind: "broken", delivery: "huge" },
  },
  {
    id: "query-cut-before-answer",
    title: "Queries cut before the answer",
    description: "Drops the connection of each query for a while, then completes.",
    course: THROUGH_TROUBLE,
    query: { ...FOR_A_WHILE, kind: "broken", delivery: "cut_before" },
  },
  {
    id: "query-cut-during-answer",
    title: "Queries cut during the answer",
    description: "Drops the connection in the middle of each answer for a while, then completes.",
    course: THROUGH_TROUBLE,
    query: { ...FOR_A_WHILE, kind: "broken", delivery: "cut_during" },
  },
] as const satisfies readonly ScenarioShape[];

/** A scenario's name, such as `waits-for-person`. */
export type ScenarioId = (typeof TABLE)[number]["id"];

/** A scenario of the table. */
export type Scenario = ScenarioShape & { readonly id: ScenarioId };

/** Every scenario, in the order of a picker. */
export const SCENARIOS: readonly Scenario[] = TABLE;

/** Tells whether a word names a scenario. */
export function isScenarioId(word: string): word is ScenarioId {
  return SCENARIOS.some((scenario) => scenario.id === word);
}

/** @throws when the table lacks the id, which the type forbids. */
export function scenarioById(id: ScenarioId): Scenario {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id);
  if (scenario === undefined) throw new Error(`No scenario is named ${id}.`);
  return scenario;
}
