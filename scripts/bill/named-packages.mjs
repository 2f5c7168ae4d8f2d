import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../set-up/places.mjs";
import { packagesImported } from "../stage/package-closure.mjs";

/** The rooms of which bundles are made. */
const ROOMS = ["core", "adapters", "sandbox", "cli", "electron", "renderer"];

/**
 * The packages of package.json that the app's and the CLI's own sources name; `electron`, the runtime, is not among
 * them.
 *
 * @param {string} project
 * @returns {readonly string[]}  Sorted.
 */
export function namedPackages(project) {
  const { dependencies, devDependencies } = readManifest(project);
  const { electron: _runtime, ...ours } = { ...dependencies, ...devDependencies };
  const named = ROOMS.flatMap((room) => sourcesBelow(join(project, room)));
  return [...new Set(named)].filter((name) => name in ours).sort();
}

/**
 * @param {string} folder
 * @returns {readonly string[]}
 */
function sourcesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    if (/\.tsx?$/.test(entry.name)) return packagesImported(readFileSync(path, "utf8"));
    return entry.name.endsWith(".css") ? packagesInStyle(readFileSync(path, "utf8")) : [];
  });
}

/**
 * The packages that a style takes something from, `tailwindcss` of `@import "tailwindcss"` and `@a/font` of
 * `url("@a/font/files/x.woff2")`.
 *
 * @param {string} style
 */
export function packagesInStyle(style) {
  return [...style.matchAll(/(?:@import\s+|url\(\s*)["']?((?:@[\w.-]+\/)?[a-z][\w-]*)(?![\w.:-])/g)].map(
    ([, name]) => name ?? "",
  );
}
