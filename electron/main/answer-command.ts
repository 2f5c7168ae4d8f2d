import type { KnownSecrets } from "../../core/known-secrets.ts";
import type { CommandName, Commands } from "../bridge/commands.ts";
import { INPUT_SCHEMAS } from "../bridge/inputs.ts";
import { REPLY_SCHEMAS } from "../bridge/replies/reply-schemas.ts";
import { misfit } from "./misfit.ts";

/**
 * Answers one command of the page, with an input that may be anything; what is answered has to fit its schema too, or it
 * is not sent. No secret comes in or goes out by it: what a person
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
  const parsed = parse(name, input);
  if (parsed === null) throw new Error(`Refused: the input of ${name} does not fit.`);
  try {
    // A start is refused for the secret in it, which would otherwise be sent as dots; a text that is brought may hold the
    // key that it is brought for.
    const clean: unknown = name === "start" || name === "bring" ? parsed.data : secrets.mask(parsed.data);
    const reply = secrets.mask(await call(await commands, name, clean));
    expectFit(name, reply);
    return reply;
  } catch (error) {
    onBug(error);
    throw new Error(`${name} failed.`);
  }
}

/** `null` for what does not fit. A day or a map is an object too, and one without members to the eye of a schema. */
function parse(name: CommandName, input: unknown): { readonly data: unknown } | null {
  try {
    if (typeof input === "object" && input !== null && !isPlain(input)) return null;
    const parsed = INPUT_SCHEMAS[name].safeParse(input);
    return parsed.success ? { data: parsed.data } : null;
  } catch {
    // A member that throws when it is read.
    return null;
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Array.isArray(value);
}

function expectFit(name: CommandName, reply: unknown): void {
  const parsed = REPLY_SCHEMAS[name].safeParse(reply);
  if (!parsed.success) throw misfit(`The answer of ${name}`, parsed.error);
}

function call(commands: Commands, name: CommandName, input: unknown): Promise<unknown> {
  return (commands[name] as (input: unknown) => Promise<unknown>)(input);
}
