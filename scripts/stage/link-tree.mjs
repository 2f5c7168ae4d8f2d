import {
  chmodSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isFileError } from "../set-up/lock.mjs";

const READABLE = 0o004;

/**
 * Makes `to` the same tree as `from`, readable for everybody, at the cost of the files that changed.
 *
 * Files are hard links where the disk allows it and everybody may read the original (a link shares its mode), copies
 * elsewhere. What is in `to` and not in `from` is removed.
 *
 * @param {string} from
 * @param {string} to
 * @param {{ readonly skip?: (path: string) => boolean }} [options]
 *   `skip` is asked for each path below `from` (`a/b`), and what it skips is neither laid out nor removed.
 */
export function linkTree(from, to, options = {}) {
  mkdirSync(dirname(to), { recursive: true });
  layOut({ from, to, path: "", skip: options.skip ?? (() => false) });
}

/** @param {{ readonly from: string, readonly to: string, readonly path: string, readonly skip: (path: string) => boolean }} place */
function layOut({ from, to, path, skip }) {
  const source = join(from, path);
  const target = join(to, path);
  const stat = lstatSync(source);
  if (!stat.isDirectory()) {
    layOutFile(source, target, stat);
    return;
  }
  makeFolder(target);
  const names = new Set(readdirSync(source));
  for (const name of readdirSync(target)) {
    const below = path === "" ? name : `${path}/${name}`;
    if (!names.has(name) && !skip(below)) rmSync(join(target, name), { recursive: true, force: true });
  }
  for (const name of names) {
    const below = path === "" ? name : `${path}/${name}`;
    if (!skip(below)) layOut({ from, to, path: below, skip });
  }
}

/** @param {string} folder */
function makeFolder(folder) {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isDirectory()) rmSync(folder);
  if (stat === undefined || !stat.isDirectory()) mkdirSync(folder, { recursive: true });
  // Not by mkdir's argument: the process's umask would cut it down.
  chmodSync(folder, 0o755);
}

/**
 * @param {string} source
 * @param {string} target
 * @param {import("node:fs").Stats} stat  The source's.
 */
function layOutFile(source, target, stat) {
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there !== undefined) {
    if (isSameFile(stat, there)) return;
    rmSync(target, { recursive: true, force: true });
  }
  if (stat.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
  else if ((stat.mode & READABLE) === 0 || !tryLink(source, target)) copy(source, target, stat);
}

/**
 * Tells whether the target already is what would be laid out: the link, or where there can be none a copy.
 *
 * @param {import("node:fs").Stats} source
 * @param {import("node:fs").Stats} target
 */
function isSameFile(source, target) {
  const canBeLink = source.dev === target.dev && (source.mode & READABLE) !== 0;
  if (canBeLink) return source.ino === target.ino;
  const areFiles = source.isFile() && target.isFile() && source.ino !== target.ino;
  // A copy's time is set with less precision than the original's.
  return areFiles && source.size === target.size && Math.floor(source.mtimeMs) === Math.floor(target.mtimeMs);
}

/**
 * @param {string} source
 * @param {string} target
 */
function tryLink(source, target) {
  try {
    linkSync(source, target);
    return true;
  } catch (error) {
    if (["EXDEV", "EPERM", "EMLINK", "ENOTSUP"].some((code) => isFileError(error, code))) return false;
    throw error;
  }
}

/**
 * @param {string} source
 * @param {string} target
 * @param {import("node:fs").Stats} stat
 */
function copy(source, target, stat) {
  copyFileSync(source, target);
  chmodSync(target, (stat.mode & 0o100) === 0 ? 0o644 : 0o755);
  utimesSync(target, stat.atime, stat.mtime);
}
