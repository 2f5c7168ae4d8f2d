import { readFileSync } from "node:fs";
import { treeOf } from "../start-up/memory.mjs";

/** Linux counts processor time in hundredths of a second, whatever the kernel ticks at. */
const TICKS_A_SECOND = 100;

/**
 * Processor time that a process and all below it have used so far, in s.
 *
 * @param {number} root
 * @returns {ReadonlyMap<number, number>}  By process.
 */
export function processorTimes(root) {
  return new Map(treeOf(root).map((pid) => [pid, secondsOf(pid)]));
}

/**
 * What was used between two readings, in s. A process that has ended meanwhile is not counted; one that is new is.
 *
 * @param {ReadonlyMap<number, number>} before
 * @param {ReadonlyMap<number, number>} after
 */
export function usedBetween(before, after) {
  return [...after].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? 0), 0);
}

/**
 * What each kind of process used of that, in s: `main`, and what Chromium calls its children (`renderer`, `gpu-process`).
 *
 * @param {ReadonlyMap<number, number>} before
 * @param {ReadonlyMap<number, number>} after
 * @returns {Readonly<Record<string, number>>}
 */
export function usedByKind(before, after) {
  /** @type {Record<string, number>} */
  const kinds = {};
  for (const [pid, seconds] of after) {
    const kind = /--type=([\w-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, "utf8"))?.[1] ?? "main";
    kinds[kind] = (kinds[kind] ?? 0) + seconds - (before.get(pid) ?? 0);
  }
  return kinds;
}

/** @param {number} pid */
function secondsOf(pid) {
  // The name stands in brackets and may hold anything. Source: proc_pid_stat(5), fields 14 and 15.
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
