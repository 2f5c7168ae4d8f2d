import { expect, it } from "vitest";
import { chooseProfile, type ProfileSigns } from "../../../electron/main/profile-choice.ts";

const BESIDE: Readonly<Record<string, { readonly signs: Partial<ProfileSigns>; readonly folder: string }>> = {
  "the unpacked archive": { signs: {}, folder: "/opt/bench/module-bench-data" },
  "an AppImage's own file": {
    signs: { program: "/tmp/.mount_x/module-bench", appImage: "/media/stick/Bench.AppImage" },
    folder: "/media/stick/module-bench-data",
  },
  "the app, not within it, on macOS": {
    signs: {
      platform: "darwin",
      program: "/Volumes/stick/Module Bench.app/Contents/MacOS/Module Bench",
      appImage: "/elsewhere/x",
    },
    folder: "/Volumes/stick/module-bench-data",
  },
};

function choose(signs: Partial<ProfileSigns>, there: readonly string[]) {
  return chooseProfile({
    chosen: false,
    program: "/opt/bench/module-bench",
    appImage: undefined,
    platform: "linux",
    isOwnFolder: (path) => there.includes(path),
    ...signs,
  });
}

it.each(Object.entries(BESIDE))("a folder beside %s is the profile", (_name, { signs, folder }) => {
  expect(choose(signs, [folder])).toEqual({ kind: "portable", folder });
  expect(choose(signs, [])).toEqual({ kind: "usual", folder: null });
  expect(choose({ ...signs, chosen: true }, [folder])).toEqual({ kind: "chosen", folder: null });
});
