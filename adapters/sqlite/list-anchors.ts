import type { ListPlace } from "../../core/session-list.ts";

/** Of so many filters the places are remembered. */
const FILTERS = 8;

/** And so many places of each. */
const PLACES = 1_000;

/** A place in a list, and how many rows are in front of it. */
export interface Anchor extends ListPlace {
  readonly at: number;
}

/**
 * Remembers where rows stand in lists, so that a jump into the middle is counted from the nearest place and not from the
 * top. Whatever moves a row makes all of it void.
 */
export class ListAnchors {
  readonly #lists = new Map<string, Anchor[]>();

  /** Something moved in the list, or in or out of it. */
  forget(): void {
    this.#lists.clear();
  }

  /** The nearest place at or above a position; `null` for the top. */
  nearest(list: string, at: number): Anchor | null {
    return this.#lists.get(list)?.findLast((anchor) => anchor.at <= at) ?? null;
  }

  add(list: string, anchor: Anchor): void {
    const anchors = this.#lists.get(list) ?? [];
    if (anchors.some(({ at }) => at === anchor.at)) return;
    anchors.push(anchor);
    anchors.sort((a, b) => a.at - b.at);
    if (anchors.length > PLACES) anchors.splice(0, PLACES / 2);
    this.#lists.delete(list);
    this.#lists.set(list, anchors);
    const [oldest] = this.#lists.keys();
    if (this.#lists.size > FILTERS && oldest !== undefined) this.#lists.delete(oldest);
  }
}
