import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { guideTree } from "./guide-tree.mjs";

/**
 * Makes a module of a document that is imported with `?guide`: its chapters, and the addresses of the pictures in it,
 * which become files of the build.
 *
 * @returns {import("vite").Plugin}
 */
export function guideModule() {
  return {
    name: "guide",
    enforce: "pre",
    async load(id) {
      const [file = "", query] = id.split("?");
      if (query !== "guide") return null;
      this.addWatchFile(file);
      const chapters = await guideTree(await readFile(file, "utf8"));
      const files = chapters.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "picture" ? [block.file] : [])),
      );
      const imports = files.map(
        (picture, index) => `import p${index} from ${JSON.stringify(`${join(dirname(file), picture)}?url`)};`,
      );
      const table = files.map((picture, index) => `${JSON.stringify(picture)}: p${index}`);
      // A text that is parsed is read quicker than code, and is shorter.
      return [
        ...imports,
        `export const chapters = JSON.parse(${JSON.stringify(JSON.stringify(chapters))});`,
        `export const pictures = { ${table.join(", ")} };`,
      ].join("\n");
    },
  };
}
