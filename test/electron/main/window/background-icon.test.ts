import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BackgroundIcon } from "../../../../electron/main/window/background-icon.ts";
import { hasTrayHost } from "../../../../electron/main/window/tray-host.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";

const temporary = temporaryFolders();

it("there is an icon while the window is hidden, one, and only then; it says what is watched", () => {
  const told: string[] = [];
  const background = new BackgroundIcon(() => {
    told.push("made");
    return {
      tell: ({ watched, waiting }) => told.push(`${watched}, ${waiting}`),
      remove: () => told.push("removed"),
    };
  });
  background.overview({ watched: 2, waiting: 0 });
  background.shown();
  expect(told).toEqual([]);
  background.hidden();
  background.hidden();
  background.overview({ watched: 1, waiting: 1 });
  background.shown();
  background.shown();
  background.overview({ watched: 0, waiting: 0 });
  expect(told).toEqual(["made", "2, 0", "1, 1", "removed"]);
});

it.each([
  ["somebody watches for icons", "#!/bin/sh\necho '   boolean true'\n", true],
  ["nobody does", "#!/bin/sh\necho '   boolean false'\n", false],
  ["the bus cannot be reached", "#!/bin/sh\necho '   boolean true'\nexit 1\n", false],
])("whether a Linux desktop has a tray: %s", async (_, script, there) => {
  const program = join(temporary(), "dbus-send");
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  expect(await hasTrayHost(program)).toBe(there);
});

it("there is none where nobody can be asked", async () => {
  expect(await hasTrayHost(join(temporary(), "no-such-program"))).toBe(false);
});
