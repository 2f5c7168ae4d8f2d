import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../../core/store.ts";
import { inProcessStore } from "../adapters/sqlite/stores.ts";

/** A real store in a file of its own. */
export class TemporaryStore {
  readonly #folder = mkdtempSync(join(tmpdir(), "bench-faults-"));
  readonly #file = join(this.#folder, "bench.db");
  #store: Store = inProcessStore(this.#file);

  get store(): Store {
    return this.#store;
  }

  /** Closes the file and opens it anew. */
  async reopen(): Promise<void> {
    await this.#store.close();
    this.#store = inProcessStore(this.#file);
  }

  /** Every byte on the disk. */
  bytes(): readonly Uint8Array[] {
    return readdirSync(this.#folder).map((name) => readFileSync(join(this.#folder, name)));
  }

  async close(): Promise<void> {
    await this.#store.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
