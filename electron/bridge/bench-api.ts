import type { Commands } from "./commands.ts";
import type { BenchEvent } from "./events.ts";

/** What the page has of main: `window.bench`. */
export interface BenchApi extends Commands {
  /** Calls `listener` for every event from now on; the function it gives back ends that. */
  subscribe(listener: (event: BenchEvent) => void): () => void;
}

/** The IPC channel of a command. */
export function commandChannel(name: string): string {
  return `bench:${name}`;
}
