import type { Trouble } from "../../../core/query-outcome.ts";
import type { StartOutcome } from "../../../core/start-outcome.ts";
import type { UpdateStand } from "../../../core/update.ts";
import type { BenchEvent } from "../../bridge/events.ts";
import type { Log } from "./entry.ts";

/** The same trouble again within this is not written down, in ms: thousands of sessions may meet it at once. */
const EACH_MS = 60_000;

/** Writes down what the page is told of trouble, by kind alone: no host, no id, no word of an answer. */
export class EventLog {
  readonly #log: Log;
  readonly #steady: () => number;
  readonly #last = new Map<string, number>();
  readonly #starts = new Set<number>();
  #lastStep = "";

  /** @param steady  Steady time in ms. */
  constructor(log: Log, steady: () => number) {
    this.#log = log;
    this.#steady = steady;
  }

  /** Looks at what the page is told. */
  hear(event: BenchEvent): void {
    if (event.kind === "notice") this.#log({ kind: "notice", notice: event.notice.kind });
    if (event.kind === "updates") this.#update(event.updates.stand);
    if (event.kind === "observed") {
      const { saw } = event.observation;
      if (saw.kind === "denied") this.#write("query", `denied_${saw.status}`);
      if (saw.kind === "trouble") this.#write("query", troubleWord(saw.trouble));
    }
    if (event.kind !== "session" || event.session.origin.kind !== "started") return;
    const { id, origin } = event.session;
    const told = outcomeWord(origin.outcome);
    // A session is told with every query; its start went wrong once.
    if (told === null || this.#starts.has(id)) return;
    this.#starts.add(id);
    this.#write("start", told);
  }

  /** Each step once: a download is told with every part of it. */
  #update(stand: UpdateStand): void {
    const step = stand.kind === "failed" ? `failed_${stand.failure.kind}` : stand.kind;
    if (step !== this.#lastStep) this.#log({ kind: "update", step });
    this.#lastStep = step;
  }

  #write(call: "start" | "query", trouble: string): void {
    const name = `${call} ${trouble}`;
    const now = this.#steady();
    const last = this.#last.get(name);
    if (last !== undefined && now - last < EACH_MS) return;
    this.#last.set(name, now);
    this.#log({ kind: "call_trouble", call, trouble });
  }
}

function troubleWord(trouble: Trouble): string {
  switch (trouble.kind) {
    case "no_answer":
      return `${trouble.code}_at_${trouble.phase}`;
    case "status":
      return `status_${trouble.status}`;
    case "unreadable":
      return `unreadable_${trouble.problem.kind}`;
  }
}

/** `null` for a start that was accepted, or is under way. */
function outcomeWord(outcome: StartOutcome | { readonly kind: "sending" }): string | null {
  switch (outcome.kind) {
    case "accepted":
    case "sending":
      return null;
    case "refused":
      return `refused_${outcome.status}`;
    case "not_sent":
      return `not_sent_${outcome.code}`;
    case "in_doubt":
      return `in_doubt_${outcome.doubt.kind}`;
  }
}
