import type { Store } from "../../../core/store.ts";

/** The number that `{{counter}}` stands for, one run of numbers for each module. A number that was taken is never given again. */
export class Counters {
  readonly #store: Pick<Store, "kept" | "keep">;

  constructor(store: Pick<Store, "kept" | "keep">) {
    this.#store = store;
  }

  /** The number that a module's next start has. From 1. */
  async next(moduleRef: number): Promise<number> {
    const taken = Number((await this.#store.kept(nameOf(moduleRef))) ?? 0);
    return Number.isSafeInteger(taken) ? taken + 1 : 1;
  }

  /** Settles once no later start can have this number. */
  async take(moduleRef: number, number: number): Promise<void> {
    await this.#store.keep(nameOf(moduleRef), String(number));
  }
}

function nameOf(moduleRef: number): string {
  return `counter:${moduleRef}`;
}
