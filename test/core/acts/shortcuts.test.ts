import { describe, expect, it } from "vitest";
import { ACTS, isActId } from "../../../core/acts/acts.ts";
import {
  actsOf,
  chosenShortcut,
  conflicts,
  type ShortcutChoice,
  withShortcut,
} from "../../../core/acts/chosen-shortcuts.ts";
import { acceleratorOf, isSingleKey, readShortcut, shortcutProblem } from "../../../core/acts/shortcut.ts";

const AS_IT_COMES: ShortcutChoice = { shortcuts: {}, singleLetters: true };

describe("the table", () => {
  it("has each act and each shortcut once, and none that cannot be", () => {
    const shortcuts = ACTS.flatMap(({ shortcut }) => (shortcut === null ? [] : [shortcut]));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    expect(new Set(ACTS.map(({ id }) => id)).size).toBe(ACTS.length);
    for (const shortcut of shortcuts) expect(shortcutProblem(shortcut), shortcut).toBeNull();
    expect(isActId("palette")).toBe(true);
    expect(isActId("toString")).toBe(false);
  });
});

describe("a spelling", () => {
  it.each(["mod+k", "mod+shift+.", "?", "alt+arrowleft", "space", "mod+plus", "ctrl+f6"])(
    "%s is one",
    (text) => expect(readShortcut(text)).not.toBeNull(),
  );
  it.each(["", "mod", "mod+", "shift+mod+k", "mod+mod+k", "mod+K", "win+k", "mod+ "])("%j is none", (text) =>
    expect(readShortcut(text)).toBeNull(),
  );
  it("types or does not", () => {
    expect(["c", "?", "shift+c", "space", "["].every(isSingleKey)).toBe(true);
    expect(["mod+c", "f6", "alt+c", "enter"].some(isSingleKey)).toBe(false);
  });
  it.each([
    ["mod+v", "typing"],
    ["mod+q", "system"],
    ["f11", "system"],
    ["alt+tab", "system"],
    ["tab", "not_usable"],
    ["enter", "not_usable"],
    ["shift+arrowup", "not_usable"],
    ["nonsense+k", "not_usable"],
  ])("%s is refused: %s", (text, problem) => expect(shortcutProblem(text)).toBe(problem));
  it("in the native menu is Electron’s, and never a key that types", () => {
    expect(acceleratorOf("mod+shift+n")).toBe("CmdOrCtrl+Shift+N");
    expect(acceleratorOf("alt+arrowleft")).toBe("Alt+Left");
    expect(acceleratorOf("mod+enter")).toBe("CmdOrCtrl+Return");
    expect(acceleratorOf("c")).toBeNull();
  });
});

describe("what a person chose", () => {
  it("is the act’s shortcut, also none; the others keep theirs", () => {
    const choice = { ...AS_IT_COMES, shortcuts: { palette: "mod+p", undo: null } };
    expect(chosenShortcut("palette", choice)).toBe("mod+p");
    expect(chosenShortcut("undo", choice)).toBeNull();
    expect(chosenShortcut("modules", choice)).toBe("mod+1");
    expect(actsOf("mod+p", choice)).toEqual(["palette"]);
    expect(actsOf("mod+k", choice)).toEqual([]);
  });

  it("counts as not chosen where it cannot be", () => {
    for (const bad of ["mod+v", "nonsense", "tab"]) {
      expect(chosenShortcut("palette", { ...AS_IT_COMES, shortcuts: { palette: bad } })).toBe("mod+k");
    }
  });

  it("switches off all keys that type, and no other", () => {
    const quiet = { ...AS_IT_COMES, singleLetters: false };
    expect(chosenShortcut("check_now", quiet)).toBeNull();
    expect(chosenShortcut("shortcuts", quiet)).toBeNull();
    expect(chosenShortcut("palette", quiet)).toBe("mod+k");
    expect(chosenShortcut("next_pane", quiet)).toBe("f6");
  });

  it("names the acts that have a shortcut already", () => {
    expect(conflicts("star", "c", AS_IT_COMES)).toEqual(["check_now"]);
    expect(conflicts("check_now", "c", AS_IT_COMES)).toEqual([]);
  });

  it("writes down only what is not as it was from the start", () => {
    const changed = withShortcut({}, "star", "mod+d");
    expect(changed).toEqual({ star: "mod+d" });
    expect(withShortcut(changed, "star", "s")).toEqual({});
    expect(withShortcut({}, "star", null)).toEqual({ star: null });
  });
});
