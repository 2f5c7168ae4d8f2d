import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { countIn, spellingsOn } from "../../../scripts/canary/surfaces.mjs";
import type { Look } from "../../../scripts/canary/table.mjs";
import { CANARY, PLANTED } from "./key.ts";

const { MODULE_BENCH_CANARY_FOLDER = "" } = process.env;

/** Counts by spelling, of the key and of what was planted. */
export interface Counts {
  readonly hits: Readonly<Record<string, number>>;
  readonly control: Readonly<Record<string, number>>;
}

/** Looks for the key, and for what was planted, in what was gathered. */
export function countBoth(gathered: readonly (string | Uint8Array)[]): Counts {
  return { hits: countIn(gathered, CANARY), control: countIn(gathered, PLANTED) };
}

/** What one journey's looks found. A journey with a hit, or whose scanner found less than was planted, fails. */
export class Looks {
  readonly #journey: string;
  readonly #all: Look[] = [];
  /** Whether the key was entered. */
  keyed = false;

  constructor(journey: string) {
    this.#journey = journey;
  }

  add(surface: string, counts: Counts): void {
    this.#all.push({ journey: this.#journey, surface, keyed: this.keyed, ...counts, skipped: null });
  }

  skip(surface: string, why: string): void {
    const none = { hits: {}, control: {} };
    this.#all.push({ journey: this.#journey, surface, keyed: this.keyed, ...none, skipped: why });
  }

  /** Writes them down for the run's table, and gives what is wrong in sentences. */
  close(): readonly string[] {
    if (MODULE_BENCH_CANARY_FOLDER !== "") {
      const lines = this.#all.map((look) => `${JSON.stringify(look)}\n`);
      appendFileSync(join(MODULE_BENCH_CANARY_FOLDER, `${process.pid}.jsonl`), lines.join(""));
    }
    return this.#all.flatMap(({ surface, hits, control, skipped }) => {
      if (skipped !== null) return [];
      const found = Object.entries(hits).filter(([, count]) => count > 0);
      const missed = spellingsOn(surface).filter((name) => (control[name] ?? 0) === 0);
      return [
        ...found.map(([name, count]) => `${surface}: the key, ${name}, ${count} times`),
        ...missed.map((name) => `${surface}: planted and not found, ${name}`),
      ];
    });
  }
}
