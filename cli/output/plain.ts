import { visibleText } from "../../core/visible-text.ts";
import type { TextSink } from "./fd-writer.ts";
import { LineWriter } from "./lines.ts";
import type { Reporter } from "./reporter.ts";

/** Speaks in plain lines: for a pipe, a log, and a terminal that can do no more. */
export function plainReporter(stdout: TextSink, stderr: TextSink): Reporter {
  const lines = new LineWriter();
  return {
    tell(event) {
      const { results, talk } = lines.of(event);
      for (const line of results) stdout.line(line);
      for (const line of talk) stderr.line(line);
    },
    say: (sentence) => stderr.line(visibleText(sentence)),
    close: () => undefined,
  };
}
