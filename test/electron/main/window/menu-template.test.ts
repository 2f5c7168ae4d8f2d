import { describe, expect, it } from "vitest";
import { DEFAULT_PREFERENCES } from "../../../../electron/bridge/views/preferences.ts";
import {
  type MenuItem,
  type MenuPorts,
  menuTemplate,
} from "../../../../electron/main/window/menu-template.ts";

function menuOf(given: Partial<MenuPorts> = {}) {
  const done: string[] = [];
  const template = menuTemplate({
    platform: "linux",
    shortcuts: DEFAULT_PREFERENCES,
    developerTools: false,
    ask: (command) => done.push(command),
    showAbout: () => done.push("show about"),
    showLogs: () => done.push("show logs"),
    zoom: (move) => done.push(`zoom ${move}`),
    openNotices: () => done.push("open notices"),
    ...given,
  });
  const items = template.flatMap((menu) => [menu, ...below(menu)]);
  return { template, items, done };
}

function below({ submenu }: MenuItem): readonly MenuItem[] {
  return Array.isArray(submenu) ? submenu : [];
}

describe.each(["linux", "win32", "darwin"] as const)("the menu on %s", (platform) => {
  it("has each shortcut once, and each item does one thing", () => {
    const { items, done } = menuOf({ platform });
    const shortcuts = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    for (const item of items) item.click?.({} as never, undefined, {} as never);
    expect([...done].sort()).toEqual(
      [
        "modules",
        "new_connection",
        "new_module",
        "guide",
        "open notices",
        "palette",
        "presentation",
        "sessions",
        "shortcuts",
        "settings",
        "show about",
        "show logs",
        "start_session",
        "support_bundle",
        "toggle_sidebar",
        "watch_session",
        "zoom in",
        "zoom in",
        "zoom in",
        "zoom out",
        "zoom out",
        "zoom reset",
      ].sort(),
    );
  });

  it("has the system's own items where people of that system look for them", () => {
    const { template, items } = menuOf({ platform });
    const mac = platform === "darwin";
    expect(template.map(({ role, label }) => role ?? label)).toEqual([
      ...(mac ? ["appMenu"] : []),
      "File",
      "editMenu",
      "View",
      "windowMenu",
      "help",
    ]);
    expect(items.filter(({ role }) => role === "quit")).toHaveLength(1);
    expect(items.some(({ role }) => role === "hideOthers")).toBe(mac);
  });

  it("names every item in the bench's own words: Electron's are English in every language", () => {
    const unnamed = menuOf({ platform, developerTools: true }).items.filter(
      ({ role, label, type }) => type !== "separator" && role !== "appMenu" && label === undefined,
    );
    expect(unnamed).toEqual([]);
  });

  it("has no item whose file is not there, and no developer tools unless they are asked for", () => {
    const labels = (given: Partial<MenuPorts>) =>
      menuOf({ platform, ...given }).items.map(({ label }) => label);
    expect(labels({})).toEqual(expect.arrayContaining(["Guide", "Third-party notices"]));
    expect(labels({ openNotices: null })).not.toContain("Third-party notices");
    expect(labels({})).not.toContain("Developer tools");
    expect(labels({ developerTools: true })).toContain("Developer tools");
  });

  it("shows the shortcuts that the person chose", () => {
    const shortcuts = { shortcuts: { new_module: "mod+alt+m", modules: null }, singleLetters: true };
    const { items } = menuOf({ platform, shortcuts });
    const accelerator = (label: string) => items.find((item) => item.label === label)?.accelerator;
    expect(accelerator("New module")).toBe("CmdOrCtrl+Alt+M");
    expect(accelerator("Modules")).toBeUndefined();
    expect(accelerator("Sessions")).toBe("CmdOrCtrl+2");
  });
});
