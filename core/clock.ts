/** Time as core gets to know it. Handed in, so that tests need not sleep. */
export interface Clock {
  /** Wall time in ms since 1970; may jump. For display and storage. */
  now(): number;
  /**
   * Steady time in ms since a moment of this run: for durations and due times. Runs forward only, whatever the wall clock
   * is set to; where the system has it so, it stands still while the computer sleeps.
   */
  steady(): number;
  /** Calls back once after `ms`; the function it gives back cancels that. */
  after(ms: number, callback: () => void): () => void;
}
