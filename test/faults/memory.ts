import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const SUSPICIOUS_BYTES = 32 * 1024 * 1024;

/** Measures the most memory that was held while something ran, in bytes above what was held before. */
export class MemoryWatch {
  readonly #before: number;
  #most: number;
  readonly #timer: NodeJS.Timeout;

  constructor() {
    collectGarbage();
    this.#before = heldBytes();
    this.#most = this.#before;
    this.#timer = setInterval(() => this.#look(), 5);
  }

  /** Ends the measuring. */
  growth(): number {
    clearInterval(this.#timer);
    this.#look();
    return this.#most - this.#before;
  }

  #look(): void {
    // What nobody holds any more does not count; collecting it is dear, so only where it would.
    if (heldBytes() - this.#before > SUSPICIOUS_BYTES) collectGarbage();
    this.#most = Math.max(this.#most, heldBytes());
  }
}

/** Objects and what lies outside the heap on their behalf. */
function heldBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
}
