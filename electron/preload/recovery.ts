import { contextBridge, ipcRenderer } from "electron";
import { RECOVERY_CHANNELS, type RecoveryApi } from "../bridge/recovery-api.ts";

const api: RecoveryApi = {
  view: () => ipcRenderer.invoke(RECOVERY_CHANNELS.view),
  take: (way) => ipcRenderer.invoke(RECOVERY_CHANNELS.take, way),
  showFile: () => ipcRenderer.invoke(RECOVERY_CHANNELS.showFile),
  quit: () => ipcRenderer.invoke(RECOVERY_CHANNELS.quit),
};

contextBridge.exposeInMainWorld("recovery", api);
