import { Command, CommanderError, Option } from "commander";
import { LANGUAGES } from "../core/words/language.ts";
import type { Bench } from "./bench.ts";
import { type CheckFlags, check } from "./commands/check.ts";
import { dryRun } from "./commands/dry-run.ts";
import { type ExportFlags, exportTo } from "./commands/export.ts";
import { type ImportFlags, importFile } from "./commands/import.ts";
import { query } from "./commands/query.ts";
import { type SandboxFlags, sandbox } from "./commands/sandbox.ts";
import { type SnippetFlags, snippet } from "./commands/snippet.ts";
import { type StartFlags, start } from "./commands/start.ts";
import { type WatchFlags, watch } from "./commands/watch.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { withHelp } from "./help.ts";
import type { CallFlags } from "./prepare.ts";
import { spoken } from "./spoken.ts";
import { refuseUsage } from "./usage.ts";
import { usageProblem } from "./usage-problem.ts";

const { programs, options, after } = spoken.cli;

/** Reads the arguments and runs the command that they name. */
export async function run(bench: Bench): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done;
  const program = declareCommands(bench, (code) => {
    exitCode = code;
  });
  if (bench.args.length === 0) {
    bench.stderr.write(program.helpInformation());
    return EXIT.usage;
  }
  try {
    await program.parseAsync(bench.args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.done;
    const command = program.commands.find((candidate) => candidate.name() === commandName(bench.args));
    const names = program.commands.map((candidate) => candidate.name());
    return refuseUsage(bench, usageProblem(error, names), command?.name() ?? null);
  }
}

/** What stands where a command's name does: first, or behind the language. */
function commandName([first, ...rest]: readonly string[]): string | undefined {
  if (first === "--lang") return rest[1];
  return first?.startsWith("--lang=") === true ? rest[0] : first;
}

function declareCommands(bench: Bench, ended: (code: ExitCode) => void): Command {
  const program = new Command("module-bench")
    .description(programs.summary)
    .version(bench.version, "-V, --version", options.version)
    .addOption(new Option("--lang <LANG>", options.speak(LANGUAGES)).choices(LANGUAGES))
    .helpCommand("help [command]", programs.help)
    // Otherwise what belongs to a command, such as a --param's value, would be read as the program's option.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => bench.stdout.write(text),
      writeErr: () => undefined,
      // Commander's own sentences repeat what was typed, which may be a key.
      outputError: () => undefined,
    });
  withHelp(program, after.program, "exit_codes");

  const startCommand = startOptions(program.command("start").description(programs.start)).action(
    async (moduleId: string, flags: StartFlags) => ended(await start(bench, moduleId, flags)),
  );
  withHelp(startCommand, after.start, "exit_codes");

  const snippetCommand = startOptions(program.command("snippet").description(programs.snippet))
    .option("--lang <LANG>", options.lang)
    .option("--wait", options.wait)
    .action(async (moduleId: string, flags: SnippetFlags) => ended(await snippet(bench, moduleId, flags)));
  withHelp(snippetCommand, after.snippet, "exit_codes");

  const exportCommand = startOptions(program.command("export").description(programs.export))
    .option("--as <FORM>", options.exportAs)
    .option("--to <DIR>", options.exportTo)
    .option("--from <FILE>", options.exportFrom)
    .action(async (moduleId: string, flags: ExportFlags) => ended(await exportTo(bench, moduleId, flags)));
  withHelp(exportCommand, after.export, "exit_codes");

  const dryRunCommand = startOptions(program.command("dry-run").description(programs.dryRun)).action(
    async (moduleId: string, flags: StartFlags) => ended(await dryRun(bench, moduleId, flags)),
  );
  withHelp(dryRunCommand, after.dryRun, "exit_codes");

  const queryCommand = callOptions(program.command("query").description(programs.query))
    .argument("<moduleId>", programs.moduleId)
    .argument("<sessionId>", programs.sessionId)
    .action(async (moduleId: string, sessionId: string, flags: CallFlags) =>
      ended(await query(bench, { moduleId, sessionId }, flags)),
    );
  withHelp(queryCommand, after.query, "exit_codes");

  const watchCommand = callOptions(program.command("watch").description(programs.watch))
    .argument("<moduleId>", programs.moduleId)
    .argument("<sessionId>", programs.sessionId)
    .option("--until <STATE[,STATE]>", options.until)
    .action(async (moduleId: string, sessionId: string, flags: WatchFlags) =>
      ended(await watch(bench, { moduleId, sessionId }, flags)),
    );
  withHelp(watchCommand, after.watch, "exit_codes");

  const checkCommand = networkOptions(program.command("check").description(programs.check))
    .option("--base-url <URL>", options.baseUrl)
    .option("--timeout <TIME>", options.timeout)
    .option("--json", options.json)
    .action(async (flags: CheckFlags) => ended(await check(bench, flags)));
  withHelp(checkCommand, after.check, "exit_codes");

  const importCommand = program
    .command("import")
    .description(programs.import)
    .argument("<file>", programs.file)
    .option("--library <DIR|FILE>", options.libraryTo)
    .option("--conflicts <mine|theirs|both>", options.conflicts)
    .option("--json", options.json)
    .action(async (file: string, flags: ImportFlags) => ended(await importFile(bench, file, flags)));
  withHelp(importCommand, after.import, "exit_codes");

  const sandboxCommand = program
    .command("sandbox")
    .description(programs.sandbox)
    .option("--port <N>", options.port)
    .option("--scenario <ID>", options.scenario)
    .option("--json", options.json)
    .action(async (flags: SandboxFlags) => ended(await sandbox(bench, flags)));
  withHelp(sandboxCommand, after.sandbox, "scenarios");
  return program;
}

function startOptions(command: Command): Command {
  return callOptions(command)
    .argument("<moduleId>", programs.moduleId)
    .option("--module <FILE.json>", options.module)
    .option("--param <name=text>", options.param, collect)
    .option("--preset <NAME>", options.preset)
    .option("--fill", options.fill)
    .option("--seed <TEXT>", options.seed)
    .option("--counter <N>", options.counter)
    .option("--watch", options.watch)
    .option("--until <STATE[,STATE]>", options.until);
}

function callOptions(command: Command): Command {
  return networkOptions(command)
    .option("--base-url <URL>", options.baseUrl)
    .option("--library <DIR|FILE>", options.library)
    .option("--key-stdin", options.keyStdin)
    .option("--key-file <FILE>", options.keyFile)
    .option("--timeout <TIME>", options.timeout)
    .option("--json", options.json)
    .option("--record <FILE>", options.record);
}

function networkOptions(command: Command): Command {
  return command
    .option("--ca-file <FILE>", options.caFile)
    .option("--client-cert <FILE>", options.clientCert)
    .option("--client-key <FILE>", options.clientKey);
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
