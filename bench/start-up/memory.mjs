import { readdirSync, readFileSync } from "node:fs";

/**
 * Memory of a process and all below it, in MB (PSS: what processes share counts once in the sum).
 *
 * Another Electron of the same files that runs meanwhile takes a share of the pages, and the sum falls: measure alone.
 *
 * A process that may not be read is an error, not a zero: the sum would flatter.
 *
 * @param {number} root
 */
export function treeMegabytes(root) {
  return treeOf(root).reduce((sum, pid) => sum + pssKibibytes(pid), 0) / 1_024;
}

/**
 * A process and all below it.
 *
 * @param {number} root
 * @returns {readonly number[]}
 */
export function treeOf(root) {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name) }));
  const tree = [root];
  for (const above of tree) {
    tree.push(...parents.filter(({ parent }) => parent === above).map(({ pid }) => pid));
  }
  return tree;
}

/** @param {string} pid */
function parentOf(pid) {
  return Number(/^PPid:\s+(\d+)$/m.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** @param {number} pid */
function pssKibibytes(pid) {
  return Number(/^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/**
 * @param {string} file
 * @returns {string}  Empty when the process ended meanwhile.
 */
function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ESRCH") return "";
    throw error;
  }
}
