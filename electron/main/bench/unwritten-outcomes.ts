import type { Clock } from "../../../core/clock.ts";
import type { Exchange } from "../../../core/exchange.ts";
import type { StartOutcome } from "../../../core/start-outcome.ts";
import type { Store } from "../../../core/store.ts";
import type { Emit } from "./emit.ts";

/** The first wait before a refused outcome is tried again, in ms; it doubles up to the longest. */
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

interface Unwritten {
  readonly id: number;
  readonly outcome: StartOutcome;
  readonly exchange: Exchange;
}

/**
 * Outcomes of starts that the disk refused: kept in memory, and written as soon as it takes them. What is still here when
 * the app dies is in doubt at its next start, for then nobody knows it any more.
 */
export class UnwrittenOutcomes {
  readonly #ports: { readonly store: Store; readonly clock: Pick<Clock, "after">; readonly emit: Emit };
  #waiting: readonly Unwritten[] = [];
  #waitMs = FIRST_WAIT_MS;
  #cancelTimer: (() => void) | null = null;
  #trying: Promise<void> | null = null;

  constructor(ports: { readonly store: Store; readonly clock: Pick<Clock, "after">; readonly emit: Emit }) {
    this.#ports = ports;
  }

  get count(): number {
    return this.#waiting.length;
  }

  keep(id: number, outcome: StartOutcome, exchange: Exchange): void {
    this.#waiting = [...this.#waiting, { id, outcome, exchange }];
    this.#tryLater();
  }

  /** Tries all of them now: after another write went well, and before the app ends. Never rejects. */
  tryNow(): Promise<void> {
    this.#trying ??= this.#tryAll().finally(() => {
      this.#trying = null;
    });
    return this.#trying;
  }

  async #tryAll(): Promise<void> {
    for (const each of this.#waiting) {
      try {
        const session = await this.#ports.store.recordOutcome(each.id, each.outcome, each.exchange);
        this.#waiting = this.#waiting.filter((other) => other !== each);
        this.#waitMs = FIRST_WAIT_MS;
        this.#ports.emit({ kind: "session", session });
      } catch {
        // The disk that refused it was told of already.
        break;
      }
    }
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (this.#waiting.length > 0) this.#tryLater();
  }

  #tryLater(): void {
    if (this.#cancelTimer !== null) return;
    this.#cancelTimer = this.#ports.clock.after(this.#waitMs, () => {
      this.#cancelTimer = null;
      this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
      void this.tryNow();
    });
  }
}
