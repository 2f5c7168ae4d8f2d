import type { CallReport } from "../../../core/calls.ts";
import { judgeQuery, type QueryOutcome } from "../../../core/query-outcome.ts";
import type { CallFailure, HttpAnswer } from "../../../core/transport.ts";
import type { WatchCondition } from "../../../core/watch/condition.ts";
import type { WatchMemory } from "../../../core/watch/policy.ts";
import type { QueueEntry, QueueLimits } from "../../../core/watch/queue.ts";
import { Watcher } from "../../../core/watch/watcher.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { answer } from "../../support/http-results.ts";

/** What a scripted server answers: a state's word, an HTTP status, a whole result, or a bug to throw. */
export type Scripted = string | number | HttpAnswer | CallFailure | Error;

/** A query as the script saw it. */
export interface Asked {
  readonly id: number;
  /** In ms since the watch began. */
  readonly at: number;
}

/** A watcher on a fake clock with a scripted server; jitter is off unless `random` is given. */
export class ScriptedWatch {
  readonly clock = new FakeClock();
  readonly began = this.clock.now();
  readonly watcher: Watcher;
  readonly asked: Asked[] = [];
  readonly heard: { readonly id: number; readonly outcome: QueryOutcome; readonly memory: WatchMemory }[] =
    [];
  readonly failed: { readonly id: number; readonly error: unknown }[] = [];
  readonly pausedByKey: { readonly id: number; readonly condition: WatchCondition }[] = [];
  readonly moved: number[] = [];
  readonly signals: AbortSignal[] = [];
  /** What is answered next to each session; the last line is repeated. `*` is for all that have no line. */
  script: Record<string, readonly Scripted[]> = { "*": ["running"] };
  /** How long an answer takes, in ms. */
  answerMs = 0;
  /** Runs inside `heard`, as a write to the disk would. */
  writing: (id: number) => Promise<void> = async () => undefined;
  #peak = 0;
  #running = new Map<number, number>();

  constructor({ random = () => 0.5, limits }: { random?: () => number; limits?: QueueLimits } = {}) {
    this.watcher = new Watcher(
      {
        clock: this.clock,
        random,
        ask: (id, signal) => this.#ask(id, signal),
        heard: async (id, { outcome }, memory) => {
          this.heard.push({ id, outcome, memory });
          await this.writing(id);
        },
        failed: (id, error) => this.failed.push({ id, error }),
        moved: (id) => this.moved.push(id),
        pausedByKey: (id, condition) => this.pausedByKey.push({ id, condition }),
      },
      limits,
    );
  }

  /** Takes in sessions 1 to `count` on one origin. */
  watch(count: number, where: { origin?: string; keyName?: string; from?: number } = {}): void {
    const from = where.from ?? 1;
    for (let id = from; id < from + count; id++) this.watcher.watch(entry(id, where));
  }

  /** When a session was asked, in ms since the watch began. */
  times(id: number): readonly number[] {
    return this.asked.filter((one) => one.id === id).map(({ at }) => at);
  }

  condition(id: number): string {
    return this.watcher.memory(id)?.condition.kind ?? "not known";
  }

  /** The most queries that one session had under way at once. */
  get peakPerSession(): number {
    return this.#peak;
  }

  async #ask(id: number, signal: AbortSignal): Promise<CallReport<QueryOutcome>> {
    this.asked.push({ id, at: this.clock.now() - this.began });
    this.signals.push(signal);
    this.#running.set(id, (this.#running.get(id) ?? 0) + 1);
    this.#peak = Math.max(this.#peak, this.#running.get(id) ?? 0);
    if (this.answerMs > 0) await new Promise<void>((resolve) => this.clock.after(this.answerMs, resolve));
    this.#running.set(id, (this.#running.get(id) ?? 0) - 1);
    const scripted = this.#next(id);
    if (scripted instanceof Error) throw scripted;
    const heardAt = this.clock.now();
    const result = asResult(scripted);
    const exchange = { call: "query", sentAt: heardAt, request: REQUEST, result } as const;
    return { exchange, heardAt, outcome: judgeQuery(result, heardAt) };
  }

  #next(id: number): Scripted {
    const line = String(id) in this.script ? String(id) : "*";
    const [next = "running", ...rest] = this.script[line] ?? [];
    if (rest.length > 0) this.script[line] = rest;
    return next;
  }
}

/** A session on `https://acme.test` with the key `key`, unless told otherwise. */
export function entry(id: number, { origin = "https://acme.test", keyName = "key" } = {}): QueueEntry {
  return { id, origin, keyName };
}

const REQUEST = { method: "GET", url: "https://acme.test/", headers: [], body: null } as const;

function asResult(scripted: string | number | HttpAnswer | CallFailure): HttpAnswer | CallFailure {
  if (typeof scripted === "number") return answer(scripted);
  if (typeof scripted === "string") return answer(200, JSON.stringify({ data: { state: scripted } }));
  return scripted;
}
