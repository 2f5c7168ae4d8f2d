/**
 * The headless bench's own arguments on the app's command line: all behind the first lone `--`, when `--cli` stands
 * before it. Behind a lone `--` Chromium reads no switch of its own.
 *
 * @param argv  The whole, the program first.
 * @returns Null when the app itself was called.
 */
export function terminalArguments(argv: readonly string[]): readonly string[] | null {
  const end = argv.indexOf("--");
  if (end === -1 || !argv.slice(1, end).includes("--cli")) return null;
  return argv.slice(end + 1);
}
