/** What stops a command and is nobody's bug: the message is a plain sentence with a way on, shown without a stack. */
export class Trouble extends Error {
  /** @override */
  name = "Trouble";
}

/** Talks to the person on standard error, so that standard output holds results only. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Writes a result to standard output. @param {string} line */
export function print(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Says that a long step begins, and how long it took.
 *
 * @template T
 * @param {string} what  Begins with a capital and has no full stop: "Installing packages".
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const since = performance.now();
  say(`• ${what} …`);
  const result = await work();
  say(`  done in ${seconds(performance.now() - since)}`);
  return result;
}

/** @param {number} ms  Written like `0.4 s`, `12 s` or `3 min 20 s`. */
export function seconds(ms) {
  if (ms < 9_950) return `${(ms / 1_000).toFixed(1)} s`;
  const whole = Math.round(ms / 1_000);
  return whole < 120 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Runs a command's list of steps; its number is the exit code. Trouble is told as a sentence, a bug with its stack.
 *
 * @param {() => Promise<number>} steps
 * @returns {Promise<boolean>}  False when trouble stopped it.
 */
export async function runCommand(steps) {
  try {
    const code = await steps();
    // A signal has set its own code by then.
    process.exitCode ??= code;
    return true;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say(`\n✗ ${error.message}`);
    process.exitCode ??= 1;
    return false;
  }
}
