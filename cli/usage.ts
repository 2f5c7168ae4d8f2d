import type { Bench } from "./bench.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { spoken } from "./spoken.ts";

/** Says on stderr why a command cannot be run as given, and where its help is. */
export function refuseUsage(
  { stderr }: Pick<Bench, "stderr">,
  problem: string,
  command: string | null,
): ExitCode {
  const program = command === null ? "module-bench" : `module-bench ${command}`;
  stderr.line(`module-bench: ${problem}`);
  stderr.line(spoken.cli.usage.hint(program));
  return EXIT.usage;
}
