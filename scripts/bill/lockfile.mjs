/** @typedef {import("./shipped-packages.mjs").LockEntry} LockEntry */

/**
 * @typedef {object} Lockfile
 * @property {Readonly<Record<string, LockEntry>>} packages  By path; the project itself under the empty one.
 */

/**
 * What is wrong with a lockfile: a package without integrity, from elsewhere than the registry that npm is told, or with
 * a script that npm would run when it installs it and that nobody allowed.
 *
 * @param {Lockfile} lockfile
 * @param {readonly string[]} scriptsAllowed  Names of packages.
 * @returns {readonly string[]}  Sentences; empty when all is well.
 */
export function lockfileTroubles({ packages }, scriptsAllowed) {
  const entries = Object.entries(packages);
  const others = entries.filter(([path]) => path !== "");
  const withScript = others.filter(([, entry]) => entry.hasInstallScript).map(([path]) => nameOf(path));
  return [
    ...others.flatMap(([path, entry]) => entryTroubles(packages, path, entry)),
    ...entries.flatMap(([path, entry]) => specTroubles(path, entry)),
    ...withScript
      .filter((name) => !scriptsAllowed.includes(name))
      .map((name) => `${name} has an install script that nobody allowed`),
    ...scriptsAllowed
      .filter((name) => !withScript.includes(name))
      .map((name) => `${name} is allowed an install script and has none`),
  ];
}

/**
 * @param {Readonly<Record<string, LockEntry>>} packages
 * @param {string} path
 * @param {LockEntry} entry
 */
function entryTroubles(packages, path, entry) {
  const troubles = [];
  if (entry.link) troubles.push(`${path} is a link`);
  if (entry.resolved !== undefined) troubles.push(`${path} names where it was fetched from`);
  // What another package carries inside itself has that one's integrity.
  const carrier = entry.inBundle ? packages[path.replace(/\/node_modules\/(?:@[^/]+\/)?[^/]+$/, "")] : entry;
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(carrier?.integrity ?? "")) troubles.push(`${path} has no sha512`);
  return troubles;
}

/** A version, a range, a tag, or another package's name with one of them. */
const FROM_REGISTRY = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?[\w\s.^~<>=|*+-]*$/;

/**
 * @param {string} path
 * @param {LockEntry} entry
 */
function specTroubles(path, entry) {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = entry;
  return Object.entries({ ...peerDependencies, ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, spec]) => !FROM_REGISTRY.test(spec))
    .map(([name, spec]) => `${path === "" ? "the project" : path} wants ${name} from ${spec}`);
}

/** @param {string} path */
function nameOf(path) {
  return path.replace(/^.*node_modules\//, "");
}
