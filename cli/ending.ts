import type { Clock } from "../core/clock.ts";

/** Why a command ends before its own end. */
export type EndCause = "timeout" | "interrupted" | "stdout_gone";

/** What can end a command from outside: a signal, the limit of --timeout, an output that nobody reads. */
export class Ending {
  readonly #controller = new AbortController();
  #cause: EndCause | null = null;

  /** Aborted once there is a cause. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The first cause; `null` while the command may go on. */
  get cause(): EndCause | null {
    return this.#cause;
  }

  /** Only the first cause counts. */
  end(cause: EndCause): void {
    if (this.#cause !== null) return;
    this.#cause = cause;
    this.#controller.abort();
  }

  /** Ends the command `ms` from now. */
  limit(clock: Pick<Clock, "after">, ms: number): void {
    clock.after(ms, () => this.end("timeout"));
  }
}
