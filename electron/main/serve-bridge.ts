import { type IpcMainInvokeEvent, ipcMain } from "electron";
import type { KnownSecrets } from "../../core/known-secrets.ts";
import { commandChannel } from "../bridge/bench-api.ts";
import { COMMAND_NAMES, type Commands } from "../bridge/commands.ts";
import { answerCommand } from "./answer-command.ts";

/**
 * Serves the page's commands: the one door. Whoever is not our page is refused.
 *
 * The page may ask before everything is there; its questions then wait.
 */
export function serveBridge(
  commands: Promise<Commands>,
  {
    isOurPage,
    secrets,
    onBug,
  }: {
    readonly isOurPage: (event: IpcMainInvokeEvent) => boolean;
    readonly secrets: KnownSecrets;
    readonly onBug: (error: unknown) => void;
  },
): void {
  for (const name of COMMAND_NAMES) {
    ipcMain.handle(commandChannel(name), async (event, input: unknown) => {
      if (!isOurPage(event)) throw new Error("Refused: not our page.");
      return answerCommand(commands, { name, input, secrets, onBug });
    });
  }
}
