import type { BenchEvent } from "../events.ts";

/** How a command speaks: results to stdout, talk to stderr. */
export interface Reporter {
  /** Tells what happened. What goes to stdout has left this process when it returns. */
  tell(event: BenchEvent): void;
  /** Says a sentence on the way. */
  say(sentence: string): void;
  /** Ends what is live. */
  close(): void;
}
