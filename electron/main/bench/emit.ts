import type { BenchEvent } from "../../bridge/events.ts";

/** Tells the page something. Does nothing while there is no page. */
export type Emit = (event: BenchEvent) => void;
