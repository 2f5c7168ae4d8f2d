/** A piece of a text, and whether the other text has it too. */
export interface TextPiece {
  readonly text: string;
  readonly same: boolean;
}

/** Two texts piece by piece, and where in their bytes they part. */
export interface TextDifference {
  readonly a: readonly TextPiece[];
  readonly b: readonly TextPiece[];
  /** UTF-8. */
  readonly bytes: readonly [number, number];
  /** The first byte that is not the same, counted from 0; `null` for the same text. */
  readonly firstDifference: number | null;
}

/** What JSON is made of: strings, signs, runs of blanks, and everything else up to one of those. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|\s+|[^\s"{}[\],:]+|"/gu;

/** With more tokens between the same beginning and the same end, all of what lies there counts as different. */
const MOST_TOKENS = 600;

/** Compares two texts by their JSON tokens, so that a value is the same or is not. Works on any text. */
export function textDifference(a: string, b: string): TextDifference {
  const [left, right] = [a.match(TOKENS) ?? [], b.match(TOKENS) ?? []];
  const same = commonTokens(left, right);
  return {
    a: pieces(left, same.a),
    b: pieces(right, same.b),
    bytes: [byteCount(a), byteCount(b)],
    firstDifference: firstDifference(a, b),
  };
}

function commonTokens(left: readonly string[], right: readonly string[]) {
  const a = left.map(() => false);
  const b = right.map(() => false);
  let start = 0;
  while (start < left.length && left[start] === right[start]) {
    a[start] = b[start] = true;
    start++;
  }
  let [endA, endB] = [left.length, right.length];
  while (endA > start && endB > start && left[endA - 1] === right[endB - 1]) {
    endA--;
    endB--;
    a[endA] = b[endB] = true;
  }
  if (endA - start <= MOST_TOKENS && endB - start <= MOST_TOKENS) {
    for (const [i, j] of longestCommon(left.slice(start, endA), right.slice(start, endB))) {
      a[start + i] = b[start + j] = true;
    }
  }
  return { a, b };
}

/** Pairs of places of a longest common run of tokens. */
function longestCommon(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [number, number])[] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function pieces(tokens: readonly string[], same: readonly boolean[]): readonly TextPiece[] {
  const joined: { text: string; same: boolean }[] = [];
  for (const [index, text] of tokens.entries()) {
    const last = joined.at(-1);
    if (last !== undefined && last.same === same[index]) last.text += text;
    else joined.push({ text, same: same[index] === true });
  }
  return joined;
}

function firstDifference(a: string, b: string): number | null {
  if (a === b) return null;
  const [one, other] = [new TextEncoder().encode(a), new TextEncoder().encode(b)];
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at === -1 ? one.length : at;
}

function byteCount(text: string): number {
  return new TextEncoder().encode(text).length;
}
