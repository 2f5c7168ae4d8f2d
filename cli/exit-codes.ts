import { spoken } from "./spoken.ts";

/** The exit codes: their names and numbers. Scripts rely on them, so that none ever changes its meaning. */
export const EXIT = {
  done: 0,
  usage: 2,
  refused: 3,
  fatal_errored: 4,
  not_there: 5,
  in_doubt: 6,
  bug: 70,
  interrupted: 130,
} as const;

/** The name of a way in which a command ends. */
export type ExitName = keyof typeof EXIT;

/** The process's exit status. */
export type ExitCode = (typeof EXIT)[ExitName];

/** The table as it is documented: number, name, meaning, by number. */
export function exitTable(): readonly {
  readonly code: ExitCode;
  readonly name: ExitName;
  readonly meaning: string;
}[] {
  return (Object.keys(EXIT) as ExitName[]).map((name) => ({
    code: EXIT[name],
    name,
    meaning: spoken.cli.exits[name],
  }));
}
