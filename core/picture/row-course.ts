import type { Session } from "../session.ts";

/** A piece of a session's course on one line. */
export interface CoursePiece {
  /** `before`: other states, not told here. `change`: the state began somewhere in here. */
  readonly kind: "before" | "change" | "state";
  /** The state of a `state` piece. */
  readonly state: string | null;
  readonly x: number;
  readonly width: number;
}

/** No piece is narrower than this, in pixels; the current state is what the eye looks for. */
const LEAST = { before: 5, change: 5, state: 12 } as const;

/**
 * A session's course on one line of `width` pixels, from what its row knows: when it began, when the current state
 * began, and when it was last heard. Empty before the first answer.
 */
export function rowCourse(session: Session, width: number): readonly CoursePiece[] {
  const { state, stateBegan, heardAt, beganAt } = session;
  if (state === null || stateBegan === null || heardAt === null) return [];
  const [from, to] = stateBegan;
  const runs = [
    { kind: "before", state: null, ms: from - beganAt },
    { kind: "change", state: null, ms: to - from },
    { kind: "state", state, ms: heardAt - to },
  ] as const;
  const shown = runs.filter(({ kind, ms }) => kind === "state" || ms > 0);
  const total = shown.reduce((sum, { ms }) => sum + Math.max(ms, 0), 0);
  const free = width - shown.reduce((sum, { kind }) => sum + LEAST[kind], 0);
  let x = 0;
  return shown.map(({ kind, state: word, ms }) => {
    const share = total === 0 ? 1 / shown.length : Math.max(ms, 0) / total;
    const piece: CoursePiece = { kind, state: word, x, width: LEAST[kind] + share * free };
    x += piece.width;
    return piece;
  });
}
