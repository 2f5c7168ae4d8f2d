import type { Command } from "commander";
import { SCENARIOS } from "../sandbox/scenarios.ts";
import { exitTable } from "./exit-codes.ts";
import { spoken } from "./spoken.ts";

const words = spoken.cli;

/** In columns; narrow enough for every terminal, so that a help text is the same everywhere. */
const WIDTH = 80;

/** Gives a command its help: titles from the catalogue, examples, and the table of exit codes below. */
export function withHelp(command: Command, examples: string, rows: "exit_codes" | "scenarios"): Command {
  return command
    .helpOption("-h, --help", words.options.help)
    .configureHelp({
      helpWidth: WIDTH,
      styleTitle: (title) => words.headings[title] ?? title,
      styleUsage: withOurPlaceholders,
      styleSubcommandTerm: withOurPlaceholders,
    })
    .addHelpText(
      "after",
      () => `\n${examples}\n\n${rows === "exit_codes" ? exitCodes(command) : scenarios(command)}`,
    );
}

/** commander writes its own in English: `module-bench start [options] <moduleId>`. */
function withOurPlaceholders(text: string): string {
  return text.replaceAll(
    /\[(?:options|command)\]/g,
    (placeholder) => words.headings[placeholder] ?? placeholder,
  );
}

function exitCodes(command: Command): string {
  const rows = exitTable().map(({ code, meaning }) => [String(code), meaning] as const);
  return table(command, words.after.exitCodes, rows);
}

function scenarios(command: Command): string {
  const rows = SCENARIOS.map(
    ({ id, title, description }) => [id, spoken.scenario(id, { title, plays: description }).plays] as const,
  );
  return table(command, words.after.scenarios, rows);
}

function table(command: Command, title: string, rows: readonly (readonly [string, string])[]): string {
  const help = command.createHelp();
  help.prepareContext({ helpWidth: WIDTH });
  const width = Math.max(...rows.map(([term]) => term.length));
  return [title, ...rows.map(([term, text]) => help.formatItem(term, width, text, help))].join("\n");
}
