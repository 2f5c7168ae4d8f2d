import { DueHeap } from "../../core/watch/due-heap.ts";

/** Core's `Clock`, jumping from one due callback to the next, so that hours pass in seconds. */
export class EventClock {
  #now;
  #heap = new DueHeap();
  /** @type {Map<number, () => void>} */
  #callbacks = new Map();
  #last = 0;

  /** @param {number} startsAt  Wall time in ms. */
  constructor(startsAt) {
    this.#now = startsAt;
  }

  now() {
    return this.#now;
  }

  steady() {
    return this.#now;
  }

  /** @param {number} ms  @param {() => void} callback */
  after(ms, callback) {
    const id = ++this.#last;
    this.#callbacks.set(id, callback);
    this.#heap.push({ id, at: this.#now + Math.max(ms, 0) });
    return () => void this.#callbacks.delete(id);
  }

  /** @param {number} ms  @returns {Promise<void>} */
  pass(ms) {
    return new Promise((resolve) => void this.after(ms, resolve));
  }

  /** @param {number} end  Wall time in ms. */
  async runUntil(end) {
    for (let due = this.#heap.peek(); due !== null && due.at <= end; due = this.#heap.peek()) {
      this.#heap.pop();
      const callback = this.#callbacks.get(due.id);
      if (callback === undefined) continue;
      this.#callbacks.delete(due.id);
      this.#now = Math.max(this.#now, due.at);
      callback();
      await settled();
    }
    this.#now = end;
  }
}

/** Lets everything that follows from a callback by promises happen before time goes on. */
async function settled() {
  for (let turn = 0; turn < 12; turn++) await null;
}
