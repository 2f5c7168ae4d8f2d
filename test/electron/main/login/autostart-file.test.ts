import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { autostartFile } from "../../../../electron/main/login/autostart-file.ts";
import { Desktop } from "../../../../electron/main/login/desktop.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";

const COMMAND = ["/opt/Module Bench/module-bench", "--hidden"];
const temporary = temporaryFolders();
let config: string;
let file: string;

beforeEach(() => {
  config = temporary();
  file = join(config, "autostart", "module-bench.desktop");
});

const item = (command: readonly string[] = COMMAND) =>
  autostartFile(config, { name: "Module Bench", command });

describe("starting at login on Linux", () => {
  it("is off, and no file is there, until it is chosen", async () => {
    expect(await item().isOn()).toBe(false);
    expect(readdirSync(config)).toEqual([]);
  });

  it("is one file of a desktop entry, for its owner alone, and is gone when it is turned off", async () => {
    await item().set(true);
    expect(await item().isOn()).toBe(true);
    expect(readFileSync(file, "utf8").split("\n")).toEqual([
      "[Desktop Entry]",
      "Type=Application",
      "Name=Module Bench",
      'Exec="/opt/Module Bench/module-bench" "--hidden"',
      "Icon=module-bench",
      "Terminal=false",
      "X-GNOME-Autostart-enabled=true",
      "",
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await item().set(false);
    expect(await item().isOn()).toBe(false);
    expect(existsSync(file)).toBe(false);
    await item().set(false);
    expect(readdirSync(join(config, "autostart"))).toEqual([]);
  });

  it("runs what it says, whatever stands in a path", async () => {
    await item(['/a/b"c`d$e\\f%g']).set(true);
    expect(readFileSync(file, "utf8")).toContain('Exec="/a/b\\\\"c\\\\`d\\\\$e\\\\\\\\f%%g"\n');
  });

  it("is off where a desktop or a person turned the entry off, and where it is another profile's", async () => {
    await item().set(true);
    const entry = readFileSync(file, "utf8");
    writeFileSync(file, `${entry}Hidden=true\n`);
    expect(await item().isOn()).toBe(false);
    writeFileSync(file, entry.replace("enabled=true", "enabled=false"));
    expect(await item().isOn()).toBe(false);
    await item([...COMMAND, "--user-data-dir=/other"]).set(true);
    expect(await item().isOn()).toBe(false);
    await item().set(true);
    expect(await item().isOn()).toBe(true);
  });

  it("says why it could not be set, and leaves what is there", async () => {
    writeFileSync(join(config, "autostart"), "a file where the folder should be");
    const desktop = new Desktop(
      item(),
      async () => "none",
      async () => false,
    );
    expect(await desktop.setStartAtLogin(true)).toEqual({ kind: "failed", failure: "not_writable" });
    expect(readFileSync(join(config, "autostart"), "utf8")).toBe("a file where the folder should be");
    expect(await desktop.view()).toEqual({ startsAtLogin: false, icon: "none", notifications: "nobody" });
  });

  it("answers with what holds afterwards", async () => {
    mkdirSync(join(config, "autostart"));
    const desktop = new Desktop(
      item(),
      async () => "tray",
      async () => true,
    );
    expect(await desktop.setStartAtLogin(true)).toEqual({
      kind: "set",
      desktop: { startsAtLogin: true, icon: "tray", notifications: "shown" },
    });
  });
});
