import { DEFAULT_NETWORK } from "../../../core/network.ts";
import type { Store } from "../../../core/store.ts";
import { spoken } from "../spoken.ts";
import type { SandboxHost } from "./sandbox-host.ts";

/** Puts the sandbox's connection and its modules into a new profile, once: what a person removes later stays removed. */
export async function seedSandbox(store: Store, sandbox: SandboxHost): Promise<void> {
  const { connections } = await store.library();
  if (connections.some((connection) => connection.builtIn)) return;
  const connection = await store.saveConnection(
    {
      id: null,
      name: spoken.windows.sandboxConnection,
      baseUrl: sandbox.url,
      environment: { kind: "test" },
      colour: "grey",
      network: DEFAULT_NETWORK,
    },
    true,
  );
  for (const { moduleId, name, kind, parameters } of sandbox.modules) {
    await store.saveModule({
      id: null,
      connectionId: connection.id,
      name,
      moduleId,
      kind,
      notes: "",
      parameters: parameters.map(({ name, type, apiName }) => ({ name, type, apiName })),
    });
  }
}
