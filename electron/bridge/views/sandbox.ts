/** A scenario that the sandbox can play. */
export interface ScenarioView {
  readonly id: string;
  readonly title: string;
  /** One sentence: what it plays. */
  readonly plays: string;
}

/** The sandbox inside the app. */
export interface SandboxView {
  readonly scenarios: readonly ScenarioView[];
  /** The chosen scenario by module row. Set on the sandbox, never in a request. */
  readonly chosen: Readonly<Record<number, string>>;
  /** Values to begin with, by module row: the API text's own examples, one per parameter. */
  readonly examples: Readonly<Record<number, readonly string[]>>;
}
