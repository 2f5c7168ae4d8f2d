import { contextBridge, ipcRenderer } from "electron";
import { KEY_WINDOW_CHANNEL, type KeyWindowCall } from "../bridge/key-window-api.ts";

// One function and one channel: what may be asked is checked by main.
const call: KeyWindowCall = (question) => ipcRenderer.invoke(KEY_WINDOW_CHANNEL, question);

contextBridge.exposeInMainWorld("keyWindow", call);
