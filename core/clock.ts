/** Time as core gets to know it. Handed in, so that tests need not sleep. */
export interface Clock {
  /** Wall time in ms since 1970; may jump. For display and storage. */
  now(): number;
  /** Calls back once after `ms`; the function it gives back cancels that. */
  after(ms: number, callback: () => void): () => void;
}
