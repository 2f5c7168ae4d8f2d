import { contextBridge, ipcRenderer } from "electron";
import { commandChannel } from "../bridge/bench-api.ts";
import { COMMAND_NAMES } from "../bridge/commands.ts";
import { type BenchEvent, EVENT_CHANNEL } from "../bridge/events.ts";

// One named function per command, and no way to name another channel. Event objects never reach the page.
const commands = Object.fromEntries(
  COMMAND_NAMES.map((name) => [name, (input: unknown) => ipcRenderer.invoke(commandChannel(name), input)]),
);

contextBridge.exposeInMainWorld("bench", {
  ...commands,
  subscribe(listener: (event: BenchEvent) => void): () => void {
    const pass = (_event: unknown, event: BenchEvent) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, pass);
    return () => ipcRenderer.removeListener(EVENT_CHANNEL, pass);
  },
});
