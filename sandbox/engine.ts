import { randomBytes } from "node:crypto";
import { arrivedParameters } from "./arrived-parameters.ts";
import type {
  QueryOutcome,
  QueryRequest,
  Received,
  RefusedCall,
  SessionView,
  StartOutcome,
  StartRequest,
  SubmitOutcome,
} from "./calls.ts";
import { hasSettled, isInTrouble, stateAt } from "./course.ts";
import { SAMPLE_MODULES, type SandboxModule } from "./sample-modules.ts";
import type { Refusal } from "./scenario.ts";
import { type Scenario, type ScenarioId, scenarioById } from "./scenarios.ts";
import type { KeptSession, SandboxSnapshot } from "./snapshot.ts";
import { readStartBody } from "./start-body.ts";

/** The sandbox's behaviour, without HTTP. Keeps no timers: every state follows from the clock. */
export type SandboxEngine = {
  readonly modules: readonly SandboxModule[];
  readonly scenarioOf: (moduleId: string) => ScenarioId;
  /** Counts for later starts; also ends an outage that an earlier start began. @throws for an unknown module. */
  readonly setScenario: (moduleId: string, scenarioId: ScenarioId) => void;
  readonly start: (request: StartRequest) => StartOutcome;
  readonly query: (request: QueryRequest) => QueryOutcome;
  /** Undefined for a session that does not exist or belongs to another module. */
  readonly view: (moduleId: string, sessionId: string) => SessionView | undefined;
  /** The token that the session's page must send back, null when there is nothing to submit. Good for one submission. */
  readonly pageToken: (moduleId: string, sessionId: string) => string | null;
  readonly submit: (submission: {
    readonly moduleId: string;
    readonly sessionId: string;
    readonly token: string;
    readonly name: string;
    readonly comment: string;
  }) => SubmitOutcome;
  /** Undefined for a session that is not there (any more). */
  readonly received: (sessionId: string) => Received | undefined;
  /** Sessions oldest first, as they are kept. */
  readonly snapshot: () => SandboxSnapshot;
};

/** Every part has a default but the effects that only a caller can want. */
export type EngineOptions = {
  /** Default `SAMPLE_MODULES`. */
  readonly modules?: readonly SandboxModule[];
  /** Default the system's. `now` is in milliseconds since 1970. */
  readonly clock?: { readonly now: () => number };
  /** How many times faster than written the scenarios are played. Default 1; above 0. */
  readonly speed?: number;
  /** Set on every module at first, in place of its own default and of what `restore` says. */
  readonly scenario?: ScenarioId;
  readonly restore?: SandboxSnapshot;
  /** Called after each change of what `snapshot` gives. States that change by time are no such change. */
  readonly onChange?: () => void;
  /** Makes session ids and page tokens. Default 16 random bytes in base64url, 22 characters. */
  readonly newId?: () => string;
};

/** The oldest sessions are forgotten beyond these, as by a retention schedule, so that a profile does not grow for ever. */
const MAX_SESSIONS = 500;
const MAX_KEPT_CHARACTERS = 8 * 1024 * 1024;

/** Makes an engine with its own modules, sessions and scenarios. */
export function createEngine(options: EngineOptions = {}): SandboxEngine {
  const { modules = SAMPLE_MODULES, clock = { now: Date.now }, speed = 1, onChange } = options;
  const newId = options.newId ?? (() => randomBytes(16).toString("base64url"));
  const moduleById = new Map(modules.map((module) => [module.moduleId, module]));
  const scenarioByModule = new Map(modules.map((module) => [module.moduleId, module.defaultScenario]));
  const outageSinceByModule = new Map<string, number>();
  const sessions = new Map<string, KeptSession>();
  const tokens = new Map<string, string>();

  for (const { moduleId, scenarioId } of options.restore?.modules ?? []) {
    if (moduleById.has(moduleId)) scenarioByModule.set(moduleId, scenarioId);
  }
  for (const session of options.restore?.sessions ?? []) {
    if (moduleById.has(session.moduleId)) sessions.set(session.sessionId, session);
  }
  if (options.scenario !== undefined) {
    for (const { moduleId } of modules) scenarioByModule.set(moduleId, options.scenario);
  }

  function moduleOf(moduleId: string): SandboxModule {
    const module = moduleById.get(moduleId);
    if (module === undefined) throw new Error(`The sandbox has no module ${moduleId}.`);
    return module;
  }

  function scenarioOf(moduleId: string): ScenarioId {
    return scenarioByModule.get(moduleId) ?? moduleOf(moduleId).defaultScenario;
  }

  function played(sinceMs: number): number {
    return Math.max(0, clock.now() - sinceMs) * speed;
  }

  function find(moduleId: string, sessionId: string): KeptSession | undefined {
    const session = sessions.get(sessionId);
    return session?.moduleId === moduleId ? session : undefined;
  }

  function stateOf(session: KeptSession): { readonly state: string; readonly settled: boolean } {
    const { course, afterSubmit } = scenarioById(session.scenarioId);
    const submitted = session.submission !== null && afterSubmit !== undefined;
    const current = submitted ? afterSubmit : course;
    const elapsedMs = played(submitted ? session.submission.submittedAt : session.startedAt);
    const maySubmit = afterSubmit !== undefined && !submitted;
    return { state: stateAt(current, elapsedMs), settled: !maySubmit && hasSettled(current, elapsedMs) };
  }

  function canSubmit(session: KeptSession): boolean {
    const { afterSubmit } = scenarioById(session.scenarioId);
    return (
      afterSubmit !== undefined &&
      session.submission === null &&
      stateOf(session).state === "waiting_for_input"
    );
  }

  /** Null when module and key are right. A wrong key is answered as if the module were not there, unless the scenario says 401. */
  function refusedCaller(moduleId: string, key: string | null): RefusedCall | null {
    const module = moduleById.get(moduleId);
    if (module === undefined) return { kind: "not_found" };
    if (module.key === key) return null;
    const { start, query } = scenarioById(scenarioOf(moduleId));
    const keyAnswers = [start, query].map((trouble) =>
      trouble?.kind === "refused" ? trouble.refusal : undefined,
    );
    const says401 = keyAnswers.some(
      (refusal) => refusal?.kind === "key_refused" && refusal.as === "unauthorized",
    );
    return { kind: says401 ? "unauthorized" : "not_found" };
  }

  /** @param leftMs  Until the trouble ends, at speed 1; null for never. */
  function refusedCall(refusal: Refusal, leftMs: number | null): RefusedCall {
    const retryAfterS = leftMs === null ? 60 : Math.max(1, Math.ceil(leftMs / speed / 1000));
    if (refusal.kind === "key_refused") return { kind: refusal.as };
    if (refusal.kind === "throttled") return { kind: "throttled", retryAfterS };
    return { kind: "unavailable", retryAfterS: refusal.saysWhen ? retryAfterS : null };
  }

  /** The outage begins with the first start that meets it, and is over for good when its time has passed. */
  function refusedStart(moduleId: string, scenario: Scenario): RefusedCall | null {
    if (scenario.start?.kind !== "refused") return null;
    const { refusal, forMs } = scenario.start;
    if (forMs === undefined) return refusedCall(refusal, null);
    const since = outageSinceByModule.get(moduleId) ?? clock.now();
    outageSinceByModule.set(moduleId, since);
    const leftMs = forMs - played(since);
    return leftMs > 0 ? refusedCall(refusal, leftMs) : null;
  }

  function forgetOldest(): void {
    let characters = 0;
    for (const session of sessions.values()) characters += keptCharacters(session);
    for (const [sessionId, session] of sessions) {
      if (sessions.size <= MAX_SESSIONS && characters <= MAX_KEPT_CHARACTERS) return;
      sessions.delete(sessionId);
      tokens.delete(sessionId);
      characters -= keptCharacters(session);
    }
  }

  return {
    modules,
    scenarioOf,
    setScenario(moduleId, scenarioId) {
      scenarioByModule.set(moduleOf(moduleId).moduleId, scenarioId);
      outageSinceByModule.delete(moduleId);
      onChange?.();
    },
    start({ moduleId, key, body }) {
      const caller = refusedCaller(moduleId, key);
      if (caller !== null) return { kind: "refused", refusal: caller, delayMs: 0 };
      const scenario = scenarioById(scenarioOf(moduleId));
      const delayMs = (scenario.answerDelayMs ?? 0) / speed;
      const refusal = refusedStart(moduleId, scenario);
      if (refusal !== null) return { kind: "refused", refusal, delayMs };
      const read = readStartBody(body);
      if (read.kind === "unreadable") {
        return { kind: "refused", refusal: { kind: "bad_request", reason: read.reason }, delayMs };
      }
      const sessionId = newId();
      sessions.set(sessionId, {
        sessionId,
        moduleId,
        scenarioId: scenario.id,
        startedAt: clock.now(),
        body: read.text,
        submission: null,
      });
      forgetOldest();
      onChange?.();
      const broken = scenario.start?.kind === "broken" ? scenario.start.delivery : null;
      return { kind: "started", sessionId, delivery: { delayMs, broken } };
    },
    query({ moduleId, sessionId, key }) {
      const caller = refusedCaller(moduleId, key);
      if (caller !== null) return { kind: "refused", refusal: caller, delayMs: 0 };
      const session = find(moduleId, sessionId);
      if (session === undefined) return { kind: "refused", refusal: { kind: "not_found" }, delayMs: 0 };
      const scenario = scenarioById(session.scenarioId);
      const delayMs = (scenario.answerDelayMs ?? 0) / speed;
      const elapsedMs = played(session.startedAt);
      const trouble =
        scenario.query !== undefined && isInTrouble(scenario.query, elapsedMs) ? scenario.query : null;
      if (trouble?.kind === "refused") {
        const leftMs = trouble.toMs === undefined ? null : trouble.toMs - elapsedMs;
        return { kind: "refused", refusal: refusedCall(trouble.refusal, leftMs), delayMs };
      }
      const { state } = stateOf(session);
      const outputs = scenario.withOutputs === true && state === "completed" ? OUTPUTS : null;
      return { kind: "answered", state, outputs, delivery: { delayMs, broken: trouble?.delivery ?? null } };
    },
    view(moduleId, sessionId) {
      const session = find(moduleId, sessionId);
      if (session === undefined) return undefined;
      const module = moduleOf(moduleId);
      const body = readStartBody(new TextEncoder().encode(session.body));
      const sent = body.kind === "read" ? body.parameters : [];
      return {
        sessionId,
        module,
        scenario: scenarioById(session.scenarioId),
        startedAt: session.startedAt,
        ...stateOf(session),
        parameters: arrivedParameters(module.parameters, sent),
        submission: session.submission,
      };
    },
    pageToken(moduleId, sessionId) {
      const session = find(moduleId, sessionId);
      if (session === undefined || !canSubmit(session)) return null;
      const token = tokens.get(sessionId) ?? newId();
      tokens.set(sessionId, token);
      return token;
    },
    submit({ moduleId, sessionId, token, name, comment }) {
      const session = find(moduleId, sessionId);
      if (session === undefined) return "not_found";
      if (tokens.get(sessionId) !== token) return "token_refused";
      if (!canSubmit(session)) return "not_waiting";
      tokens.delete(sessionId);
      sessions.set(sessionId, { ...session, submission: { submittedAt: clock.now(), name, comment } });
      forgetOldest();
      onChange?.();
      return "done";
    },
    received(sessionId) {
      const body = sessions.get(sessionId)?.body;
      return body === undefined
        ? undefined
        : { text: body, byteCount: new TextEncoder().encode(body).byteLength };
    },
    snapshot: () => ({
      version: 1,
      modules: modules.map(({ moduleId }) => ({ moduleId, scenarioId: scenarioOf(moduleId) })),
      sessions: [...sessions.values()],
    }),
  };
}

function keptCharacters({ body, submission }: KeptSession): number {
  return body.length + (submission === null ? 0 : submission.name.length + submission.comment.length);
}

/** What a Processing module might return. Assumed: the API text shows no outputs. */
const OUTPUTS: Readonly<Record<string, unknown>> = {
  risk_level: "medium",
  risk_score: 0.42,
  findings: ["No liability cap", "Termination on 30 days' notice"],
};
