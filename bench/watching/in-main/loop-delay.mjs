import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

/** How often the loop is looked at, in ms. */
const RESOLUTION_MS = 5;

/**
 * @typedef {object} LoopDelay  How late the loop was with a timer of `RESOLUTION_MS`, in ms.
 * @property {number} p50
 * @property {number} p99
 * @property {number} most
 * @property {number} count
 */

/**
 * Looks at the event loop for a time.
 *
 * @param {number} ms
 * @returns {Promise<LoopDelay>}
 */
export async function loopDelay(ms) {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  await pause(ms);
  histogram.disable();
  const late = (/** @type {number} */ ns) => ns / 1e6 - RESOLUTION_MS;
  return {
    p50: late(histogram.percentile(50)),
    p99: late(histogram.percentile(99)),
    most: late(histogram.max),
    count: histogram.count,
  };
}
