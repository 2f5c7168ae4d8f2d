import { accessSync, constants, existsSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** How this copy of the app can replace itself; `null` for a package of the system, an archive, and macOS without signing. */
export type InstallingWay = { readonly kind: "appimage"; readonly file: string } | { readonly kind: "nsis" };

/** What tells one copy from another. */
export interface CopyFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly execPath: string;
}

/**
 * Tells what kind of copy runs.
 *
 * An AppImage says so by two variables, which a program that it starts inherits: only who runs from that AppImage's own
 * mount is meant, else a terminal in somebody else's AppImage would have that one replaced.
 */
export function installingWay({ platform, env, execPath }: CopyFacts): InstallingWay | null {
  if (platform === "win32") {
    const uninstaller = join(dirname(execPath), "Uninstall Module Bench.exe");
    return existsSync(uninstaller) ? { kind: "nsis" } : null;
  }
  const { APPIMAGE: file, APPDIR: mount } = env;
  if (platform !== "linux" || file === undefined || mount === undefined) return null;
  return execPath.startsWith(`${mount}${sep}`) && canReplace(file) ? { kind: "appimage", file } : null;
}

function canReplace(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK);
    return existsSync(file);
  } catch {
    return false;
  }
}
