import type { BenchEvent } from "../../bridge/events.ts";
import type { WatchMove } from "../../bridge/views/session.ts";

type Overview = Extract<BenchEvent, { readonly kind: "overview" }>;

/**
 * Keeps from a page that nobody can see what only moves its clocks: when each session is asked next, and the overview of
 * them all. Of each the last word counts, so that a hidden window is told it once, when it is seen again.
 */
export class HeldBack {
  readonly #moves = new Map<number, WatchMove>();
  #overview: Overview | null = null;

  /** Takes what can wait; false for all else. */
  hold(event: BenchEvent): boolean {
    if (event.kind === "overview") this.#overview = event;
    else if (event.kind === "watch_moves") {
      for (const move of event.moves) this.#moves.set(move.sessionRow, move);
    } else return false;
    return true;
  }

  /** Gives what was taken since the last time. */
  release(): readonly BenchEvent[] {
    const moves: Extract<BenchEvent, { readonly kind: "watch_moves" }> = {
      kind: "watch_moves",
      moves: [...this.#moves.values()],
    };
    const held = [
      ...(moves.moves.length > 0 ? [moves] : []),
      ...(this.#overview === null ? [] : [this.#overview]),
    ];
    this.#moves.clear();
    this.#overview = null;
    return held;
  }
}
