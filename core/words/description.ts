/** What happened, what it means here, and ways on. */
export interface Description {
  /** Without a full stop. */
  readonly title: string;
  /** One sentence or more. */
  readonly meaning: string;
  /** Each is a sentence or two. Nothing is told without a way on. */
  readonly next: readonly [string, ...string[]];
}
