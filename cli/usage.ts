import { en } from "../core/words/en.ts";
import type { Bench } from "./bench.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";

/** Says on stderr why a command cannot be run as given, and where its help is. */
export function refuseUsage(
  { stderr }: Pick<Bench, "stderr">,
  problem: string,
  command: string | null,
): ExitCode {
  const program = command === null ? "module-bench" : `module-bench ${command}`;
  stderr.line(`module-bench: ${problem}`);
  stderr.line(en.cli.usage.hint(program));
  return EXIT.usage;
}
