import type { CommandName, Commands } from "../bridge/commands.ts";
import { INPUT_SCHEMAS } from "../bridge/inputs.ts";

/**
 * Answers one command of the page, with an input that may be anything.
 *
 * @throws For the page to see: that the input does not fit, or that the command failed. What went wrong inside is told
 * to `onBug` alone, for an error's text can hold anything.
 */
export async function answerCommand(
  commands: Promise<Commands>,
  {
    name,
    input,
    onBug,
  }: { readonly name: CommandName; readonly input: unknown; readonly onBug: (error: unknown) => void },
): Promise<unknown> {
  const parsed = INPUT_SCHEMAS[name].safeParse(input);
  if (!parsed.success) throw new Error(`Refused: the input of ${name} does not fit.`);
  try {
    return await call(await commands, name, parsed.data);
  } catch (error) {
    onBug(error);
    throw new Error(`${name} failed.`);
  }
}

function call(commands: Commands, name: CommandName, input: unknown): Promise<unknown> {
  return (commands[name] as (input: unknown) => Promise<unknown>)(input);
}
