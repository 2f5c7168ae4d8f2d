import { type IpcMainInvokeEvent, ipcMain } from "electron";
import { commandChannel } from "../bridge/bench-api.ts";
import { COMMAND_NAMES, type CommandName, type Commands } from "../bridge/commands.ts";
import { INPUT_SCHEMAS } from "../bridge/inputs.ts";

/** Tells whether a message comes from the top frame of the page it claims to come from. */
export type IsOurPage = (event: IpcMainInvokeEvent) => boolean;

/**
 * Serves the page's commands: the one door. A stranger is refused, and so is an input that does not fit its schema.
 *
 * The page may ask before everything is there; its questions then wait. What goes wrong inside is told to `onBug`; the page learns only that it failed, for an error's text can hold anything.
 */
export function serveBridge(
  commands: Promise<Commands>,
  { isOurPage, onBug }: { readonly isOurPage: IsOurPage; readonly onBug: (error: unknown) => void },
): void {
  for (const name of COMMAND_NAMES) {
    ipcMain.handle(commandChannel(name), async (event, input: unknown) => {
      if (!isOurPage(event)) throw new Error("Refused: not our page.");
      const parsed = INPUT_SCHEMAS[name].safeParse(input);
      if (!parsed.success) throw new Error(`Refused: the input of ${name} does not fit.`);
      try {
        return await call(await commands, name, parsed.data);
      } catch (error) {
        onBug(error);
        throw new Error(`${name} failed.`);
      }
    });
  }
}

function call(commands: Commands, name: CommandName, input: unknown): Promise<unknown> {
  return (commands[name] as (input: unknown) => Promise<unknown>)(input);
}
