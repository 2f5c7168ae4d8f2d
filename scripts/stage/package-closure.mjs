import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { readManifest } from "../set-up/places.mjs";

/**
 * The packages that some packages need to run, themselves among them, as folders below `project`
 * (`node_modules/a`, `node_modules/a/node_modules/b`). Packages for another platform are not there and are left out.
 *
 * @param {string} project
 * @param {readonly string[]} names
 * @returns {readonly string[]}  Sorted, each once.
 */
export function packageClosure(project, names) {
  /** @type {Set<string>} */
  const folders = new Set();
  const queue = names.map((name) => ({ name, from: project }));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const folder = findPackage(project, next);
    if (folder === undefined || folders.has(folder)) continue;
    folders.add(folder);
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = readManifest(folder);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      queue.push({ name, from: folder });
    }
  }
  return [...folders].map((folder) => relative(project, folder).split(sep).join("/")).sort();
}

/**
 * Node's own way: the nearest `node_modules` upwards.
 *
 * @param {string} project
 * @param {{ readonly name: string, readonly from: string }} wanted
 */
function findPackage(project, { name, from }) {
  for (let folder = from; folder.startsWith(project); folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
  }
  return undefined;
}

/**
 * The packages that a source text imports: `@scope/name` of `import "@scope/name/part"`.
 *
 * @param {string} source  JavaScript or TypeScript. Types count too: naming one package too many does no harm.
 * @returns {readonly string[]}
 */
export function packagesImported(source) {
  const specifiers = source.matchAll(/(?:from|import)\s*\(?\s*["']([^"'\n]+)["']/g);
  return [...specifiers]
    .map(([, specifier = ""]) => specifier)
    .filter((specifier) => !/^(\.|\/|node:|data:)/.test(specifier))
    .map((specifier) =>
      specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/"),
    );
}
