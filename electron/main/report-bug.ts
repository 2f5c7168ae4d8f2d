/** Tells a bug where a developer looks for it. Keys are opaque objects, and answers are masked, before either gets here. */
export function reportBug(error: unknown): void {
  process.stderr.write(`[bug] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
