/** A key's fingerprint in two groups, `a41f 9c`, so that two of them are told apart at a glance. */
export function spacedFingerprint(hex: string): string {
  return `${hex.slice(0, 4)} ${hex.slice(4)}`;
}
