import { contextBridge, ipcRenderer } from "electron";
import { KEY_WINDOW_CHANNELS, type KeyWindowApi } from "../bridge/key-window-api.ts";

const api: KeyWindowApi = {
  view: () => ipcRenderer.invoke(KEY_WINDOW_CHANNELS.view),
  save: (input) => ipcRenderer.invoke(KEY_WINDOW_CHANNELS.save, input),
  paste: () => ipcRenderer.invoke(KEY_WINDOW_CHANNELS.paste),
  cancel: () => ipcRenderer.invoke(KEY_WINDOW_CHANNELS.cancel),
};

contextBridge.exposeInMainWorld("keyWindow", api);
