/** What people read of a scenario of the sandbox. */
export interface ScenarioText {
  /** A few words for a picker. */
  readonly title: string;
  /** One sentence: what it plays. */
  readonly plays: string;
}
