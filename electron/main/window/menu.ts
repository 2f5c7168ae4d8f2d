import { existsSync } from "node:fs";
import { join } from "node:path";
import { Menu, shell } from "electron";
import { hasDeveloperTools } from "../developer-tools.ts";
import { type MenuPorts, menuTemplate } from "./menu-template.ts";

/** Sets the native menu of this system. */
export function setMenu(
  ports: Pick<MenuPorts, "shortcuts" | "ask" | "showAbout" | "showLogs" | "zoom">,
): void {
  const opener = (file: string) => {
    const path = join(process.resourcesPath, file);
    return existsSync(path) ? () => void shell.openPath(path) : null;
  };
  const template = menuTemplate({
    ...ports,
    platform: process.platform,
    developerTools: hasDeveloperTools(),
    openNotices: opener("THIRD-PARTY-NOTICES.txt"),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
