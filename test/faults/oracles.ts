import { expect } from "vitest";
import { type ApiKey, MASKED_KEY } from "../../core/api-key.ts";
import type { Exchange } from "../../core/exchange.ts";
import type { QueryOutcome } from "../../core/query-outcome.ts";
import type { Session } from "../../core/session.ts";
import { headerValue, type StartOutcome } from "../../core/start-outcome.ts";
import { FAILURE_CODES } from "../../core/transport.ts";
import type { Description } from "../../core/words/description.ts";
import { en } from "../../core/words/en.ts";
import { seen } from "../../electron/main/bench/watch-record.ts";
import { keyIn } from "./canary.ts";
import type { Call } from "./fault.ts";
import { queryInShort, startInShort } from "./in-short.ts";

/** How much longer than its limit a call may take on a busy machine, in ms. */
const GRACE_MS = 3_000;
/** A timer may fire a little before its time, by the clock that rounds. */
const EARLY_MS = 2;
const MEMORY_BYTES = 64 * 1024 * 1024;

/** O1: an answer, or one of the closed list of codes. */
export function endsInTheClosedList({ result }: Exchange): void {
  if (result.kind === "answer") expect(result.status, "O1").toBeGreaterThanOrEqual(100);
  else expect(FAILURE_CODES, "O1").toContain(result.code);
}

/** O2: nobody threw into the void, and Node had nothing to warn about. Listens from now on until `end`. */
export class Alarms {
  readonly #heard: unknown[] = [];
  readonly #note = (trouble: unknown) => void this.#heard.push(trouble);
  static readonly #kinds = ["unhandledRejection", "uncaughtException", "warning"] as const;

  constructor() {
    for (const kind of Alarms.#kinds) process.on(kind, this.#note);
  }

  end(): void {
    for (const kind of Alarms.#kinds) process.off(kind, this.#note);
  }

  expectNone(): void {
    expect(this.#heard.splice(0).map(String), "O2").toEqual([]);
  }
}

/** O3: there are words for it, that name what happened and a way on. Gives them. */
export function wordsFor(call: Call, outcome: StartOutcome | QueryOutcome, host: string): readonly string[] {
  const words =
    call === "start" ? startWords(outcome as StartOutcome, host) : queryWords(outcome as QueryOutcome, host);
  for (const sentence of words) expect(sentence, "O3").toMatch(/^(?!.*(?:undefined|\[object|NaN)).{3,}$/su);
  return words;
}

function startWords(outcome: StartOutcome, host: string): readonly string[] {
  return sentences(en.describe({ kind: "start", outcome, host }));
}

function queryWords(outcome: QueryOutcome, host: string): readonly string[] {
  if (outcome.kind === "state") return [en.states.stateSentence(outcome.state, "not_sure")];
  if (outcome.kind === "denied") {
    return sentences(en.describe({ kind: "query_denied", status: outcome.status, host }));
  }
  return sentences(en.describe({ kind: "query_trouble", trouble: outcome.trouble, host }));
}

function sentences({ title, meaning, next }: Description): readonly string[] {
  expect(next.length, "O3: a way on").toBeGreaterThan(0);
  return [title, meaning, ...next];
}

/** O4: the key stands nowhere in what is kept and shown. */
export function keepsTheKey(shown: unknown, key: ApiKey): void {
  expect(keyIn(shown, key), "O4").toEqual([]);
}

/** O5: the server has seen as many requests as the model says; never two for one call. */
export function countsRequests(seenByServer: number, model: number | { readonly atMost: number }): void {
  if (typeof model === "number") expect(seenByServer, "O5").toBe(model);
  else expect(seenByServer, "O5").toBeLessThanOrEqual(model.atMost);
}

/** O5: nothing has come to where an answer points. */
export function leadsNowhereElse(strays: readonly Uint8Array[]): void {
  expect(
    strays.map((bytes) => Buffer.from(bytes).toString("latin1")),
    "O5",
  ).toEqual([]);
}

/** O1: where an answer points is in the record as it came, and in the outcome of a start that it refuses. */
export function pointsAsText(
  location: string | null,
  { result }: Exchange,
  outcome: StartOutcome | QueryOutcome,
): void {
  const told = result.kind === "answer" ? headerValue(result.headers, "location") : null;
  expect(told, "O1").toBe(location);
  if (outcome.kind === "refused") expect(outcome.location, "O1").toBe(location);
}

/** O5: what arrived is the request in the record, byte for byte, with the key in the place of its mask. */
export function arrivedAsRecorded(
  heard: readonly Uint8Array[],
  { request }: Exchange,
  key: ApiKey | null,
): void {
  const { pathname, search } = new URL(request.url);
  const lines = request.headers.flatMap(({ name, value }) =>
    key === null && name === "Authorization"
      ? []
      : [`${name}: ${value.replace(MASKED_KEY, () => key?.reveal() ?? "")}`],
  );
  const head = [`${request.method} ${pathname}${search} HTTP/1.1`, ...lines, "", ""].join("\r\n");
  expect(
    heard.map((bytes) => Buffer.from(bytes).toString("utf8")),
    "O5",
  ).toContain(head + (request.body ?? ""));
}

/** O6: the record of one call, read again, is what was acknowledged. */
export function recordsExactly(
  stored: { readonly session: Session; readonly exchanges: readonly Exchange[] },
  { exchange, outcome, call }: { exchange: Exchange; outcome: StartOutcome | QueryOutcome; call: Call },
): void {
  expect(stored.exchanges, "O6").toHaveLength(1);
  expect(stored.exchanges[0], "O6").toMatchObject(exchange);
  const { session } = stored;
  if (call === "start") {
    expect(session.origin, "O6").toEqual({ kind: "started", outcome });
    return;
  }
  const saw = seen(outcome as QueryOutcome);
  expect(session.state, "O6").toBe(saw.kind === "state" ? saw.state : null);
  expect([session.answered, session.unanswered], "O6").toEqual(saw.kind === "state" ? [1, 0] : [0, 1]);
}

/** O7: it ended in its time, by the transport's clock and by ours. */
export function holdsTheTime(
  totalMs: number,
  elapsedMs: number,
  [least, most]: readonly [number, number],
): void {
  expect(totalMs, "O7").toBeGreaterThanOrEqual(least - EARLY_MS);
  expect(totalMs, "O7").toBeLessThanOrEqual(most + GRACE_MS);
  expect(elapsedMs, "O7").toBeLessThanOrEqual(most + GRACE_MS);
}

/** O9: a large answer costs bounded memory. */
export function boundsMemory(growth: number): void {
  expect(growth, "O9").toBeLessThan(MEMORY_BYTES);
}

/** What a call came to, in the tables' words. */
export function inShort(call: Call, outcome: StartOutcome | QueryOutcome): string {
  return call === "start" ? startInShort(outcome as StartOutcome) : queryInShort(outcome as QueryOutcome);
}
