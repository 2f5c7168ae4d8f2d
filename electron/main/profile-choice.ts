import { dirname, join } from "node:path";
import type { ProfileKind } from "../bridge/views/about.ts";

/** The folder that makes an app portable: it lies beside the program, and is then its profile. */
const PORTABLE_FOLDER = "module-bench-data";

/** What decides where the profile lies. */
export interface ProfileSigns {
  /** Whether `--user-data-dir` was given. */
  readonly chosen: boolean;
  /** The program's file, as the system started it. */
  readonly program: string;
  /** Of an AppImage, which is unpacked elsewhere when it runs: the image's own file. */
  readonly appImage: string | undefined;
  readonly platform: NodeJS.Platform;
  /** True for a folder that is there and can be written to. */
  readonly isOwnFolder: (path: string) => boolean;
}

/**
 * Where the profile lies, and why there. A folder that was named goes before the one beside a portable app.
 *
 * Gives `null` for the folder where it is the usual or the named one, which Electron knows.
 */
export function chooseProfile(signs: ProfileSigns): {
  readonly kind: ProfileKind;
  readonly folder: string | null;
} {
  if (signs.chosen) return { kind: "chosen", folder: null };
  const folder = join(besideProgram(signs), PORTABLE_FOLDER);
  return signs.isOwnFolder(folder) ? { kind: "portable", folder } : { kind: "usual", folder: null };
}

function besideProgram({ program, appImage, platform }: ProfileSigns): string {
  if (platform === "linux" && appImage !== undefined && appImage !== "") return dirname(appImage);
  // On macOS the program lies within Name.app/Contents/MacOS.
  return platform === "darwin" ? join(dirname(program), "../../..") : dirname(program);
}
