import type { CommanderError } from "commander";
import { LANGUAGES } from "../core/words/language.ts";
import { spoken } from "./spoken.ts";

const words = spoken.cli.usage;

/** What somebody types who wants to hand over a key: `--key`, `--api-key=…`, `-k`, `-H`, `--token`, `--bearer`, … */
const KEY_OPTION = /^-{1,2}(k|H|u|key|.*(api-?key|token|bearer|auth|secret|pass|header|credential))/i;

/**
 * Says what is wrong with the arguments without repeating any of them: what was typed may be a key.
 *
 * Of commander's message only its own parts are used: the flags as declared and the suggestion.
 */
export function usageProblem({ code, message }: CommanderError, commands: readonly string[]): string {
  switch (code) {
    case "commander.unknownOption": {
      const typed = /'(.*?)'?$/m.exec(message)?.[1] ?? "";
      if (KEY_OPTION.test(typed)) return words.keyOption;
      return words.unknownOption(/\(Did you mean (?:one of )?(--[a-z-]+)/.exec(message)?.[1] ?? null);
    }
    case "commander.missingArgument":
    case "commander.optionMissingArgument":
    case "commander.missingMandatoryOptionValue":
      return words.missing(/'([^']*)'/.exec(message)?.[1] ?? "");
    case "commander.excessArguments":
      return words.excessArguments;
    case "commander.invalidArgument":
      return words.spoken(LANGUAGES);
    case "commander.unknownCommand":
      return words.unknownCommand(commands);
    default:
      return words.noCommand;
  }
}
