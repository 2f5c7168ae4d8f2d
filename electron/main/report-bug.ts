import type { KnownSecrets } from "../../core/known-secrets.ts";

/** Gives what tells a bug where a developer looks for it, without any secret that its text may hold. */
export function bugReporter(
  secrets: KnownSecrets,
  write: (text: string) => unknown = (text) => process.stderr.write(text),
): (error: unknown) => void {
  return (error) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    write(secrets.mask(`[bug] ${told}\n`));
  };
}
