import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ICNS_TYPES, icns, ico } from "../../scripts/icon/containers.mjs";
import { desktopEntry, mimeTypes } from "../../scripts/linux/desktop-files.mjs";
import { chapter, commandsIn } from "../../scripts/linux/man-page.mjs";
import { readPackaging } from "../../scripts/linux/packaging.mjs";

it("the desktop's entry opens our files and our addresses with the app, one argument each", async () => {
  const entry = desktopEntry(await readPackaging(), "/opt/module-bench/module-bench");
  expect(entry).toContain("\nExec=/opt/module-bench/module-bench %U\n");
  expect(entry).toContain("\nMimeType=application/vnd.module-bench+json;x-scheme-handler/module-bench;\n");
  expect(mimeTypes(await readPackaging())).toContain('<glob pattern="*.modulebench"/>');
});

it("the window's class is the entry's name", async () => {
  const { desktopName } = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly desktopName: string;
  };
  const entry = desktopEntry(await readPackaging(), "/x");
  expect(entry).toContain(`\nStartupWMClass=${desktopName.replace(".desktop", "")}\n`);
});

it("the manual names every command but help, and no line of it is taken for a request of roff", () => {
  const program =
    "Usage\n\nCommands:\n  start [options] <id>  Starts.\n                        More.\n  help [command]  Helps.\n\nEnd";
  expect(commandsIn(program)).toEqual(["start"]);
  expect(chapter("A", ".x\n'y -z\\")).toBe(".SH A\n.nf\n\\&.x\n\\&'y \\-z\\e\n.fi\n");
});

it("the icon's containers hold each picture where their directory says", () => {
  const pictures = [...new Set(ICNS_TYPES.map(([, size]) => size))].map((size) => ({
    size,
    bytes: Buffer.from(`picture of ${size}`),
  }));
  const windows = ico(pictures.filter(({ size }) => size <= 256));
  const last = 6 + 16 * (windows.readUInt16LE(4) - 1);
  const at = windows.readUInt32LE(last + 12);
  expect(windows.subarray(at, at + windows.readUInt32LE(last + 8)).toString()).toBe("picture of 256");
  expect(windows.readUInt8(last)).toBe(0);
  const mac = icns(pictures);
  expect(mac.readUInt32BE(4)).toBe(mac.length);
  expect(mac.subarray(8, 12).toString()).toBe("icp4");
});

it("the icons that are packed are there in each size", () => {
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    const png = readFileSync(join("build/icons", `${size}x${size}.png`));
    expect(png.readUInt32BE(16)).toBe(size);
  }
});
