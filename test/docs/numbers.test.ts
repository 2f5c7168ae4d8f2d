import { expect, it } from "vitest";
import { MIGRATIONS } from "../../adapters/sqlite/schema.ts";
import type { QueryOutcome } from "../../core/query-outcome.ts";
import { MAX_RETRY_AFTER_MS } from "../../core/retry-after.ts";
import { judgeStart } from "../../core/start-outcome.ts";
import { DEFAULT_LIMITS } from "../../core/transport.ts";
import { afterQuery, NEW_WATCH, type WatchMemory, withCloseLook } from "../../core/watch/policy.ts";
import { DEFAULT_QUEUE_LIMITS } from "../../core/watch/queue.ts";
import { COMMAND_NAMES } from "../../electron/bridge/commands.ts";
import { SCENARIOS } from "../../sandbox/scenarios.ts";
import { chapter, codeSpans, read, tableRows } from "./documents.ts";

const ARCHITECTURE = "docs/architecture.md";
const HOUR_MS = 3_600_000;

function state(word: string): QueryOutcome {
  return { kind: "state", state: word, browserLink: null, extra: [], retryAfterMs: null };
}

const TROUBLE: QueryOutcome = {
  kind: "trouble",
  trouble: { kind: "status", status: 500 },
  retryAfterMs: null,
};

/** The waits that follow when the same is heard again and again at one moment. */
function waits(outcome: QueryOutcome, from: WatchMemory, now: number): readonly number[] {
  const found: number[] = [];
  let memory = from;
  for (let round = 0; round < 40; round++) {
    const step = afterQuery(memory, outcome, { wall: now, steady: now });
    memory = step.memory;
    found.push(step.waitMs ?? Number.NaN);
  }
  return found;
}

const SITUATIONS: Readonly<Record<string, readonly number[]>> = {
  "created, running, a word we do not know": waits(state("running"), NEW_WATCH, 0),
  waiting_for_input: waits(state("waiting_for_input"), NEW_WATCH, 0),
  "waiting_for_input for over an hour": waits(
    state("waiting_for_input"),
    { ...NEW_WATCH, state: "waiting_for_input", stateSince: 0 },
    HOUR_MS,
  ),
  "ten minutes after “Open in browser”": waits(state("running"), withCloseLook(NEW_WATCH, 0), 599_999),
  trouble: waits(TROUBLE, NEW_WATCH, 0),
};

it("the waits in architecture.md are the policy's", () => {
  const rows = tableRows(chapter(ARCHITECTURE, "Watching"));
  expect(rows.map(([situation]) => situation)).toEqual(Object.keys(SITUATIONS));
  for (const [situation = "", first = "", grows = "", cap = ""] of rows) {
    const [firstWait = Number.NaN, second = Number.NaN, ...more] = SITUATIONS[situation] ?? [];
    expect([first, grows, cap], situation).toEqual([
      `${firstWait / 1000} s`,
      `×${second / firstWait}`,
      `${(more.at(-1) ?? Number.NaN) / 1000} s`,
    ]);
  }
});

it("the limits in the documents are the code's", () => {
  const { connectMs, firstByteMs, idleMs, totalMs, bodyBytes } = DEFAULT_LIMITS;
  expect(chapter(ARCHITECTURE, "The life of a query")).toContain(
    `${connectMs / 1000} s to connect, ${firstByteMs / 1000} s to the first byte, ${idleMs / 1000} s between bytes, ` +
      `${totalMs / 1000} s in all, ${bodyBytes / 1024 / 1024} MiB of body`,
  );
  const { queriesPerMinute, burst, inFlight } = DEFAULT_QUEUE_LIMITS;
  expect(chapter(ARCHITECTURE, "Watching")).toContain(
    `${inFlight} in flight, ${queriesPerMinute} queries a minute (a setting, 10 to 4,000), burst ${burst}`,
  );
  expect(chapter("docs/api-notes.md", "Limits")).toContain(
    `${queriesPerMinute} queries a minute and ${inFlight} in flight`,
  );
  expect(MAX_RETRY_AFTER_MS).toBe(HOUR_MS);
  expect(chapter("docs/api-notes.md", "Limits")).toContain("capped at an hour");
});

it("the door's numbers in security.md are those of its commands", () => {
  const commands = COMMAND_NAMES.length;
  const said = chapter("docs/security.md", "The page");
  expect(said).toContain(`Each of the ${commands} commands`);
  expect(said).toContain(`with 22 wrong senders (${(commands * 22).toLocaleString("en")} cases)`);
  // test/e2e/hardening.e2e.ts: 13 payloads for each, of which two are a change of nothing.
  expect(said).toContain(`${commands * 13 - 2} more on the real way`);
});

it("the table of outcomes is how starts are judged", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const timing = { resolvedMs: 0, connectedMs: 0, securedMs: 0, sentMs: 0, firstByteMs: 0, totalMs: 0 };
  const judged = (status: number, body = "", headers: { name: string; value: string }[] = []) =>
    judgeStart({ kind: "answer", status, statusText: "", headers, body: bytes(body), timing }, 0).kind;
  const failed = (mayHaveLeft: boolean) =>
    judgeStart({ kind: "failure", code: "RESET", phase: "wait", mayHaveLeft, partial: null, timing }, 0).kind;
  const found: Readonly<Record<string, readonly string[]>> = {
    "2xx that names a session": [
      judged(201, '{"data":{"sessionId":"x"}}'),
      judged(200, '{"data":{"sessionId":"x"}}'),
    ],
    "2xx that names none, or is not to be read": [judged(201), judged(204), judged(200, "<html>")],
    "3xx, 4xx but 408; 503 with `Retry-After`": [
      judged(302),
      judged(400),
      judged(404),
      judged(429),
      judged(503, "", [{ name: "Retry-After", value: "5" }]),
    ],
    "408, other 5xx": [judged(408), judged(500), judged(503)],
    "none, and no byte can have left (name, refused, certificate…)": [failed(false)],
    "none otherwise": [failed(true)],
  };
  const rows = tableRows(chapter(ARCHITECTURE, "The life of a start"));
  expect(rows.map(([answer]) => answer)).toEqual(Object.keys(found));
  for (const [answer = "", outcome = ""] of rows) {
    expect(new Set(found[answer]), answer).toEqual(new Set([outcome.replace(" ", "_")]));
  }
});

it("the store's tables are those of its migrations", () => {
  const made = MIGRATIONS.flatMap((step) =>
    [...step.matchAll(/CREATE TABLE (\w+)/g)].map(([, name]) => name),
  );
  const told = tableRows(chapter(ARCHITECTURE, "The store")).flatMap(([names = ""]) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(told.toSorted()).toEqual(made.toSorted());
});

it("README counts what there is", () => {
  expect(read("README.md")).toContain(`${SCENARIOS.length} scenarios`);
  expect(read("CHANGELOG.md")).toContain(`${SCENARIOS.length} scenarios`);
  const { engines } = JSON.parse(read("package.json")) as { readonly engines: { readonly node: string } };
  expect(read("README.md")).toContain(`Node ${engines.node.replace(">=", "")} or later`);
});

it("the states in the API notes are the API text's", () => {
  const words = [
    ...read("test/fixtures/api-text/states.txt").matchAll(
      /(created|running|waiting_for_input|fatal_errored|completed|unknown)\n/g,
    ),
  ];
  const told = codeSpans("docs/api-notes.md");
  for (const [, word = ""] of words) expect(told).toContain(word);
  expect(words.length).toBeGreaterThan(0);
});
