import { isScenarioId, type ScenarioId } from "./scenarios.ts";

/** What a person left on a session's page. */
export type Submission = {
  /** Milliseconds since 1970, by the engine's clock. */
  readonly submittedAt: number;
  readonly name: string;
  readonly comment: string;
};

/** A session as it is kept; its state follows from these facts and the time. */
export type KeptSession = {
  readonly sessionId: string;
  readonly moduleId: string;
  /** The scenario it was started with; setting another on the module does not change it. */
  readonly scenarioId: ScenarioId;
  /** Milliseconds since 1970, by the engine's clock. */
  readonly startedAt: number;
  /** The start's body as it came; empty when there was none. */
  readonly body: string;
  readonly submission: Submission | null;
};

/** What is kept of a module beside its definition. */
type KeptModule = { readonly moduleId: string; readonly scenarioId: ScenarioId };

/** All that a sandbox must keep to be found again after a restart. Plain JSON; holds values, but no key and no token. */
export type SandboxSnapshot = {
  readonly version: 1;
  readonly modules: readonly KeptModule[];
  /** Oldest first. */
  readonly sessions: readonly KeptSession[];
};

/**
 * Reads a snapshot that was kept as JSON.
 *
 * Entries that cannot be read (of a scenario that is gone, say) are left out and counted in `dropped`.
 * `unreadable` when it is no snapshot of this version at all; the caller keeps the file and says so.
 */
export function readSnapshot(
  value: unknown,
):
  | { readonly kind: "read"; readonly snapshot: SandboxSnapshot; readonly dropped: number }
  | { readonly kind: "unreadable" } {
  if (!isRecord(value) || value.version !== 1) return { kind: "unreadable" };
  if (!Array.isArray(value.modules) || !Array.isArray(value.sessions)) return { kind: "unreadable" };
  const modules = value.modules.map(readModule).filter((entry) => entry !== undefined);
  const sessions = value.sessions.map(readSession).filter((entry) => entry !== undefined);
  const dropped = value.modules.length + value.sessions.length - modules.length - sessions.length;
  return { kind: "read", snapshot: { version: 1, modules, sessions }, dropped };
}

function readModule(value: unknown): KeptModule | undefined {
  if (!isRecord(value)) return undefined;
  const { moduleId, scenarioId } = value;
  if (typeof moduleId !== "string" || typeof scenarioId !== "string" || !isScenarioId(scenarioId))
    return undefined;
  return { moduleId, scenarioId };
}

function readSession(value: unknown): KeptSession | undefined {
  const kept = readModule(value);
  if (kept === undefined || !isRecord(value)) return undefined;
  const { sessionId, startedAt, body } = value;
  if (typeof sessionId !== "string" || !isTime(startedAt) || typeof body !== "string") return undefined;
  const submission = value.submission === null ? null : readSubmission(value.submission);
  if (submission === undefined) return undefined;
  return { sessionId, ...kept, startedAt, body, submission };
}

function readSubmission(value: unknown): Submission | undefined {
  if (!isRecord(value)) return undefined;
  const { submittedAt, name, comment } = value;
  if (!isTime(submittedAt) || typeof name !== "string" || typeof comment !== "string") return undefined;
  return { submittedAt, name, comment };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
