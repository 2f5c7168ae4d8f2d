/** What a heap holds: an id and when it is due, in ms. */
export interface Due {
  readonly id: number;
  readonly at: number;
}

/** A binary heap of due times, earliest first; of equal times the one pushed first. Does not look ids up. */
export class DueHeap {
  readonly #items: { id: number; at: number; order: number }[] = [];
  #pushed = 0;

  get size(): number {
    return this.#items.length;
  }

  /** The earliest, or `null` when there is none. */
  peek(): Due | null {
    return this.#items[0] ?? null;
  }

  push(due: Due): void {
    const items = this.#items;
    items.push({ ...due, order: this.#pushed++ });
    let at = items.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): Due | null {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (first === undefined || last === undefined) return null;
    if (items.length > 0) {
      items[0] = last;
      this.#sink();
    }
    return first;
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#items.length && this.#before(child, least)) least = child;
      }
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #before(a: number, b: number): boolean {
    const [x, y] = [this.#items[a], this.#items[b]];
    if (x === undefined || y === undefined) return false;
    return x.at === y.at ? x.order < y.order : x.at < y.at;
  }

  #swap(a: number, b: number): void {
    const [x, y] = [this.#items[a], this.#items[b]];
    if (x === undefined || y === undefined) return;
    this.#items[a] = y;
    this.#items[b] = x;
  }
}
