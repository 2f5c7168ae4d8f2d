import type { SandboxView } from "../../bridge/views/sandbox.ts";
import type { SandboxHost } from "./sandbox-host.ts";
import type { Shelf } from "./shelf.ts";

/** The sandbox as the page sees it: by rows of the modules that are described here. */
export function sandboxView(sandbox: SandboxHost, shelf: Shelf): SandboxView {
  const chosen: Record<number, string> = {};
  const examples: Record<number, readonly string[]> = {};
  for (const module of shelf.modules()) {
    const sample = sandbox.modules.find(({ moduleId }) => moduleId === module.moduleId);
    const scenario = sandbox.scenarioOf(module.moduleId);
    if (sample === undefined || scenario === null || shelf.connection(module.connectionId)?.builtIn !== true)
      continue;
    chosen[module.id] = scenario;
    examples[module.id] = module.parameters.map(
      ({ apiName }) => sample.parameters.find((parameter) => parameter.apiName === apiName)?.example ?? "",
    );
  }
  return { scenarios: sandbox.scenarios, chosen, examples };
}
