import type { SystemEvent, SystemEvents } from "../../core/watch/system-events.ts";

/** A system whose events a test tells. */
export class FakeSystemEvents implements SystemEvents {
  readonly #listeners = new Set<(event: SystemEvent) => void>();
  #online: boolean;

  constructor({ online = true }: { readonly online?: boolean } = {}) {
    this.#online = online;
  }

  /** How many listen. */
  get listening(): number {
    return this.#listeners.size;
  }

  isOnline(): boolean {
    return this.#online;
  }

  listen(listener: (event: SystemEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: SystemEvent): void {
    if (event === "offline" || event === "online") this.#online = event === "online";
    for (const listener of [...this.#listeners]) listener(event);
  }
}
