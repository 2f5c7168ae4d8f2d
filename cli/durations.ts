const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** The longest time that a timer of Node's keeps: 2³¹−1 ms, a little over 24 days. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Reads a time limit such as `500ms`, `30s`, `1.5m` or `2h`, in ms; above zero, up to 24 days.
 *
 * Gives `null` for anything else. A bare number is refused: its unit would be a guess.
 */
export function readDuration(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
  const unitMs = UNIT_MS[match?.[2] ?? ""];
  if (match === null || unitMs === undefined) return null;
  const ms = Math.round(Number(match[1]) * unitMs);
  return ms > 0 && ms <= LONGEST_MS ? ms : null;
}
