/**
 * How long this process computed while `work` ran, in ms: not how long it took, which depends on what else runs on the
 * machine. For growth that must not be quadratic, with limits far above what is needed.
 */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
