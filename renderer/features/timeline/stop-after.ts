/**
 * Which change a key leads to, from the one that the keyboard stands on; `null` for a key that leads nowhere.
 *
 * @param stop  `null` while it stands on none: the first key to the right leads to the first change.
 */
export function stopAfter(key: string, stop: number | null, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case "ArrowLeft":
      return Math.max((stop ?? count) - 1, 0);
    case "ArrowRight":
      return Math.min((stop ?? -1) + 1, count - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
