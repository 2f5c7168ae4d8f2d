import type { KnownSecrets } from "../../core/known-secrets.ts";
import { bugTrace } from "./log/bug-trace.ts";
import type { Log } from "./log/entry.ts";

/**
 * Gives what tells a bug: to a developer all of it, without any secret that its text may hold; to the log where it was,
 * and nothing of its text.
 */
export function bugReporter(
  secrets: KnownSecrets,
  log: Log,
  write: (text: string) => unknown = (text) => process.stderr.write(text),
): (error: unknown) => void {
  return (error) => {
    log({ kind: "bug", ...bugTrace(error) });
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    write(secrets.mask(`[bug] ${told}\n`));
  };
}
