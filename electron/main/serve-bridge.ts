import type { IpcMainInvokeEvent } from "electron";
import type { KnownSecrets } from "../../core/known-secrets.ts";
import { commandChannel } from "../bridge/bench-api.ts";
import { COMMAND_NAMES, type Commands } from "../bridge/commands.ts";
import type { CallRate } from "./call-rate.ts";

/** Where calls come in: Electron's `ipcMain`. */
export interface CallSource {
  handle(channel: string, answer: (event: IpcMainInvokeEvent, ...inputs: unknown[]) => unknown): void;
}

/** What the door needs beside the commands. */
export interface DoorPorts {
  /** Must not wait: a frame may be gone a moment later. */
  readonly isOurPage: (event: IpcMainInvokeEvent) => boolean;
  readonly secrets: KnownSecrets;
  readonly rate: CallRate;
  readonly onBug: (error: unknown) => void;
}

/**
 * Serves the page's commands: the one door. Whoever is not our page is refused, and so is who calls too often.
 *
 * The page may ask before everything is there; its questions then wait. Who asks is judged at once, and what is asked
 * once the schemas are loaded, which are too many to be loaded before there is a window.
 */
export function serveBridge(
  calls: CallSource,
  commands: Promise<Commands>,
  { isOurPage, secrets, rate, onBug }: DoorPorts,
): void {
  for (const name of COMMAND_NAMES) {
    calls.handle(commandChannel(name), async (event, input, ...more) => {
      if (!isOurPage(event)) throw new Error("Refused: not our page.");
      if (!rate.takes(name)) throw new Error(`Refused: too many calls of ${name}.`);
      if (more.length > 0) throw new Error(`Refused: the input of ${name} does not fit.`);
      const { answerCommand } = await import("./answer-command.ts");
      return answerCommand(commands, { name, input, secrets, onBug });
    });
  }
}
