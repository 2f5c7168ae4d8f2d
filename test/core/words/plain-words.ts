import { expect } from "vitest";

/**
 * What a person must never read: our own kinds and codes, Node's names of errors, names of types, paths and files of
 * ours, and what a program prints when it has nothing to say.
 */
export const INTERNALS =
  /[a-z]_[a-z]|[A-Z]_[A-Z]|\bE[A-Z]{4,}\b|\b[a-z]+[A-Z][a-z]|undefined|\bnull\b|NaN|\[object|[{}$\\]|\w\.(?:ts|tsx|js|json|sqlite)\b|(?:^|\s)\/\w|TIMEOUT|ABORTED|UNKNOWN/;

/** Words that blame, beg, shout, or make light of trouble. */
const TONE = /!|\bplease\b|\boops\b|\bsorry\b|\binvalid\b|\byou (?:must|failed|forgot)\b/i;

/** One sentence or more, in the bench's voice. */
export function expectSentence(text: string): void {
  expect(text).toMatch(/[.]$/);
  expect(text).not.toMatch(/\.\.$|\s\s|^\s|\s\.$/);
  expectPlain(text);
}

/** A title: no full stop at its end. */
export function expectTitle(text: string): void {
  expect(text).toMatch(/[^.\s]$/);
  expectPlain(text);
}

/** The API's own names may stand there: `data.sessionId` is what a person finds in the answer. */
function expectPlain(text: string): void {
  expect(text.replace(/data\.(?:sessionId|state)/g, "")).not.toMatch(INTERNALS);
  expect(text).not.toMatch(TONE);
}
