import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ACTS } from "../../core/acts/acts.ts";
import { en } from "../../core/words/en.ts";

/** A shortcut as the guide writes it, for every system at once. */
function written(shortcut: string): string {
  const names: Readonly<Record<string, string>> = {
    mod: "Ctrl/Cmd",
    shift: "Shift",
    alt: "Alt",
    enter: "Enter",
    space: "Space",
    arrowleft: "←",
    arrowright: "→",
  };
  return shortcut
    .split("+")
    .map((part) => names[part] ?? part.toUpperCase())
    .join("+");
}

it("the guide's table of shortcuts is the table of acts", () => {
  const guide = readFileSync(new URL("../../docs/guide.md", import.meta.url), "utf8");
  const section = guide.split("## By keyboard")[1]?.split("\n## ")[0] ?? "";
  const rows = [...section.matchAll(/^\| `(.+?)` +\| (.+?) +\|$/gm)].map(([, key, title]) => [key, title]);
  expect(rows).toEqual(
    ACTS.flatMap(({ id, shortcut }) => (shortcut === null ? [] : [[written(shortcut), en.acts.titles[id]]])),
  );
});
