import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} ShippedPackage  A package of which something is in the app or the CLI.
 * @property {string} path  As the lockfile names it: `node_modules/a/node_modules/b`.
 * @property {string} name
 * @property {string} version
 * @property {string} licence  An SPDX expression.
 * @property {string} integrity  Of the package's archive, as the lockfile has it.
 * @property {readonly string[]} needs  The names of the packages that it asks for.
 * @property {readonly string[]} builds  Which bundles hold some of it; `packages` is the app's own
 *   `node_modules`, `binding` what is compiled into a native binding there.
 * @property {number} bytes  What the bundles hold of it, before they are made smaller. 0 for what is not bundled.
 */

/**
 * @typedef {object} LockEntry
 * @property {string} version
 * @property {string} [integrity]
 * @property {string} [license]
 * @property {string} [resolved]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {boolean} [inBundle]
 * @property {boolean} [link]
 * @property {boolean} [hasInstallScript]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 */

/**
 * What is shipped of others, by what the last build left word of and by what the lockfile says.
 *
 * @param {string} project
 * @returns {readonly ShippedPackage[]}  Sorted by name.
 */
export function shippedPackages(project) {
  const lock = readLock(project);
  /** @type {Map<string, { builds: string[], bytes: number }>} */
  const found = new Map();
  for (const [build, sizes] of bundled(project)) {
    for (const [path, bytes] of Object.entries(sizes)) {
      const known = found.get(path) ?? { builds: [], bytes: 0 };
      found.set(path, { builds: [...known.builds, build], bytes: known.bytes + bytes });
    }
  }
  for (const [path, build] of packedPackages(project, lock)) {
    found.set(path, { builds: [...(found.get(path)?.builds ?? []), build], bytes: 0 });
  }
  return [...found]
    .map(([path, { builds, bytes }]) => ({ ...entryOf(lock, path), builds, bytes }))
    .sort((a, b) => (`${a.name} ${a.path}` < `${b.name} ${b.path}` ? -1 : 1));
}

/**
 * @param {Readonly<Record<string, LockEntry>>} lock
 * @param {string} path
 */
function entryOf(lock, path) {
  const entry = lock[path];
  if (entry?.integrity === undefined || entry.license === undefined)
    throw new Error(`${path} is shipped, and the lockfile has no integrity or no licence of it.`);
  return {
    path,
    name: path.replace(/^.*node_modules\//, ""),
    version: entry.version,
    licence: entry.license,
    integrity: entry.integrity,
    needs: Object.keys({ ...entry.dependencies, ...entry.peerDependencies }),
  };
}

/**
 * @param {string} project
 * @returns {readonly (readonly [string, Readonly<Record<string, number>>])[]}  Per build.
 */
function bundled(project) {
  const folder = join(project, "out", "packages");
  if (!existsSync(folder)) throw new Error("Nothing is built: run `npm run build`.");
  return readdirSync(folder)
    .sort()
    .map((file) => [file.replace(/\.json$/, ""), JSON.parse(readFileSync(join(folder, file), "utf8"))]);
}

/**
 * What the packaging copies beside the bundles: the run-time dependencies that the lockfile has. What
 * electron-builder.yml leaves out of them is needed to compile the others, and so is inside them.
 *
 * @param {string} project
 * @param {Readonly<Record<string, LockEntry>>} lock
 * @returns {readonly (readonly [string, "packages" | "binding"])[]}
 */
function packedPackages(project, lock) {
  const packaging = readFileSync(join(project, "electron-builder.yml"), "utf8");
  const leftOut = [...packaging.matchAll(/"!(node_modules\/[^"{}*]+)\/\*\*"/g)].map(([, path]) => path);
  return Object.entries(lock)
    .filter(([, { dev, optional }]) => !dev && !optional)
    .map(([path]) => [path, leftOut.includes(path) ? "binding" : "packages"]);
}

/**
 * @param {string} project
 * @returns {Record<string, LockEntry>}  By path, without the project itself.
 */
export function readLock(project) {
  const { "": _project, ...packages } = JSON.parse(
    readFileSync(join(project, "package-lock.json"), "utf8"),
  ).packages;
  return packages;
}

/**
 * The shipped packages that one asks for, found by Node's own way: the nearest `node_modules` upwards.
 *
 * @param {ShippedPackage} from
 * @param {readonly ShippedPackage[]} all
 * @returns {readonly ShippedPackage[]}
 */
export function neededBy(from, all) {
  const byPath = new Map(all.map((each) => [each.path, each]));
  const folders = from.path
    .split("/node_modules/")
    .map((_, level, parts) => `${parts.slice(0, parts.length - level).join("/node_modules/")}/`);
  return from.needs.flatMap((name) => {
    const near = folders.map((folder) => byPath.get(`${folder}node_modules/${name}`));
    return near.find((each) => each !== undefined) ?? byPath.get(`node_modules/${name}`) ?? [];
  });
}
