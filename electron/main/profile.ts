import { accessSync, constants, statSync } from "node:fs";
import { app } from "electron";
import type { ProfileKind } from "../bridge/views/about.ts";
import { chooseProfile } from "./profile-choice.ts";

let kind: ProfileKind = "usual";

/** Puts the profile where it belongs. Before anything is read from it, or locked. */
export function settleProfile(): void {
  const profile = chooseProfile({
    chosen: app.commandLine.hasSwitch("user-data-dir"),
    program: process.execPath,
    appImage: process.env.APPIMAGE,
    platform: process.platform,
    isOwnFolder,
  });
  kind = profile.kind;
  if (profile.folder !== null) app.setPath("userData", profile.folder);
}

/** Which folder it is in this run. */
export function profileKind(): ProfileKind {
  return kind;
}

function isOwnFolder(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
