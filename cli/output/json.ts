import { visibleText } from "../../core/visible-text.ts";
import type { BenchEvent } from "../events.ts";
import type { TextSink } from "./fd-writer.ts";
import type { Reporter } from "./reporter.ts";

/** Speaks to a program: one JSON object a line on stdout. Talk stays on stderr. */
export function jsonReporter(stdout: TextSink, stderr: TextSink): Reporter {
  const say = (sentence: string) => stderr.line(visibleText(sentence));
  return {
    tell(event) {
      stdout.line(eventLine(event));
      if (event.event === "ended" && event.message !== "") say(event.message);
    },
    say,
    close: () => undefined,
  };
}

/** An event as one line of JSON, its times as `2026-11-24T10:02:03.114Z`. */
export function eventLine(event: BenchEvent): string {
  const askedAt = "askedAt" in event ? { askedAt: isoTime(event.askedAt) } : {};
  return JSON.stringify({ ...event, at: isoTime(event.at), ...askedAt });
}

/** Wall time in ms as UTC text with milliseconds. */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}
