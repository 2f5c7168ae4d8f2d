/**
 * Numbers that look like chance and follow from a seed alone: the same text gives the same run of numbers, in [0, 1).
 *
 * Good for test data, for nothing that has to be secret.
 *
 * Source: cyrb128 for the four words of state and sfc32 for the steps, both in the public domain.
 */
export function seeded(seed: string): () => number {
  let [a, b, c, d] = stateOf(seed);
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `below` - 1. */
export function under(random: () => number, below: number): number {
  return Math.floor(random() * below);
}

function stateOf(seed: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let at = 0; at < seed.length; at++) {
    const unit = seed.charCodeAt(at);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
}
