import type { KnownSecrets } from "../../core/known-secrets.ts";
import type { CommandName, Commands } from "../bridge/commands.ts";
import { INPUT_SCHEMAS } from "../bridge/inputs.ts";

/**
 * Answers one command of the page, with an input that may be anything. No secret comes in or goes out by it: what a person
 * typed or pasted into the wrong field is masked before it is kept or copied, and what is answered is masked too.
 *
 * @throws For the page to see: that the input does not fit, or that the command failed. What went wrong inside is told
 * to `onBug` alone, for an error's text can hold anything.
 */
export async function answerCommand(
  commands: Promise<Commands>,
  {
    name,
    input,
    secrets,
    onBug,
  }: {
    readonly name: CommandName;
    readonly input: unknown;
    readonly secrets: KnownSecrets;
    readonly onBug: (error: unknown) => void;
  },
): Promise<unknown> {
  const parsed = INPUT_SCHEMAS[name].safeParse(input);
  if (!parsed.success) throw new Error(`Refused: the input of ${name} does not fit.`);
  try {
    // A start is refused for the secret in it, which would otherwise be sent as dots.
    const clean: unknown = name === "start" ? parsed.data : secrets.mask(parsed.data);
    return secrets.mask(await call(await commands, name, clean));
  } catch (error) {
    onBug(error);
    throw new Error(`${name} failed.`);
  }
}

function call(commands: Commands, name: CommandName, input: unknown): Promise<unknown> {
  return (commands[name] as (input: unknown) => Promise<unknown>)(input);
}
