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
  /** Its base URL in this run; its port is another one each time. */
  readonly url: string;
  readonly modules: readonly SandboxModule[];
  readonly scenarios: readonly ScenarioView[];
  /** The public key of one of its modules; `null` for a module it does not have. */
  keyOf(moduleId: string): string | null;
  scenarioOf(moduleId: string): string | null;
  /** False for a module or scenario that it does not have. */
  setScenario(moduleId: string, scenario: string): boolean;
  close(): Promise<void>;
}

/**
 * Starts the sandbox with the sessions it had.
 *
 * @throws When no port on 127.0.0.1 can be had.
 */
export async function hostSandbox(store: Store, onBug: (error: unknown) => void): Promise<SandboxHost> {
  const kept = readSnapshot(parse(await store.kept(KEPT_AS)));
  let saving = Promise.resolve();
  const engine: SandboxEngine = createEngine({
    ...(kept.kind === "read" ? { restore: kept.snapshot } : {}),
    onChange: () => {
      saving = saving.then(() => store.keep(KEPT_AS, JSON.stringify(engine.snapshot()))).catch(onBug);
    },
  });
  const server = await startSandboxServer(engine, { onBug });
  if (server.kind === "not_listening") throw new Error(`The sandbox cannot listen: ${server.code}`);
  const has = (moduleId: string) => SAMPLE_MODULES.some((module) => module.moduleId === moduleId);
  return {
    url: server.url,
    modules: SAMPLE_MODULES,
    scenarios: SCENARIOS.map(({ id, title, description }) => ({ id, title, plays: description })),
    keyOf: (moduleId) => SAMPLE_MODULES.find((module) => module.moduleId === moduleId)?.key ?? null,
    scenarioOf: (moduleId) => (has(moduleId) ? engine.scenarioOf(moduleId) : null),
    setScenario(moduleId, scenario) {
      if (!has(moduleId) || !isScenarioId(scenario)) return false;
      engine.setScenario(moduleId, scenario);
      return true;
    },
    async close() {
      await server.close();
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
