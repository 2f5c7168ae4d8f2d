import type { Arrival } from "../../../core/arrival.ts";
import type { Store } from "../../../core/store.ts";
import { createEngine, type SandboxEngine } from "../../../sandbox/engine.ts";
import { SAMPLE_MODULES, type SandboxModule } from "../../../sandbox/sample-modules.ts";
import { isScenarioId, SCENARIOS } from "../../../sandbox/scenarios.ts";
import { startSandboxServer } from "../../../sandbox/server.ts";
import { readSnapshot } from "../../../sandbox/snapshot.ts";
import type { ScenarioView } from "../../bridge/views/sandbox.ts";

/** The name under which the sandbox's sessions are kept in the store. */
const KEPT_AS = "sandbox";

/** The sandbox inside the app: it listens while the app runs, and its sessions are kept with the profile. */
export interface SandboxHost {
  /** Its base URL in this run; its port is another one each time. Nobody is there while `problem` is not `null`. */
  readonly url: string;
  /** The system's code for why it got no port; `null` when it listens. */
  readonly problem: string | null;
  readonly modules: readonly SandboxModule[];
  readonly scenarios: readonly ScenarioView[];
  /** The public key of one of its modules; `null` for a module it does not have. */
  keyOf(moduleId: string): string | null;
  scenarioOf(moduleId: string): string | null;
  /** What of the sent parameters its module took over; empty for a session it does not have. */
  arrivalsOf(moduleId: string, sessionId: string): readonly Pick<Arrival, "apiName" | "verdict">[];
  /** False for a module or scenario that it does not have. */
  setScenario(moduleId: string, scenario: string): boolean;
  close(): Promise<void>;
}

/** A port that no sandbox gets: what is sent there is refused, as by any address where nobody listens. */
const NOWHERE = "http://127.0.0.1:1";

/** What a test may put in place of the real thing. */
interface HostOptions {
  readonly onBug: (error: unknown) => void;
  readonly listen?: typeof startSandboxServer;
}

/** Starts the sandbox with the sessions it had. Without a port it is there all the same, and nobody reaches it. */
export async function hostSandbox(
  store: Store,
  { onBug, listen = startSandboxServer }: HostOptions,
): Promise<SandboxHost> {
  const kept = readSnapshot(parse(await store.kept(KEPT_AS)));
  let saving = Promise.resolve();
  const engine: SandboxEngine = createEngine({
    ...(kept.kind === "read" ? { restore: kept.snapshot } : {}),
    onChange: () => {
      saving = saving.then(() => store.keep(KEPT_AS, JSON.stringify(engine.snapshot()))).catch(onBug);
    },
  });
  const server = await listen(engine, { onBug });
  const listening = server.kind === "listening";
  const has = (moduleId: string) => SAMPLE_MODULES.some((module) => module.moduleId === moduleId);
  return {
    url: listening ? server.url : NOWHERE,
    problem: listening ? null : server.code,
    modules: SAMPLE_MODULES,
    scenarios: SCENARIOS.map(({ id, title, description }) => ({ id, title, plays: description })),
    keyOf: (moduleId) => SAMPLE_MODULES.find((module) => module.moduleId === moduleId)?.key ?? null,
    scenarioOf: (moduleId) => (has(moduleId) ? engine.scenarioOf(moduleId) : null),
    arrivalsOf: (moduleId, sessionId) =>
      (engine.view(moduleId, sessionId)?.parameters ?? []).flatMap(({ kind, apiName }) =>
        kind === "not_sent" ? [] : [{ apiName, verdict: kind === "arrived" ? "arrived" : "blank" }],
      ),
    setScenario(moduleId, scenario) {
      if (!has(moduleId) || !isScenarioId(scenario)) return false;
      engine.setScenario(moduleId, scenario);
      return true;
    },
    async close() {
      if (listening) await server.close();
      await saving;
    },
  };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
