import { DEFAULT_NETWORK } from "../../core/network.ts";
import type { Preset } from "../../core/preset.ts";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import type { BenchEvent } from "../../electron/bridge/events.ts";
import type {
  ConnectionView,
  KeyState,
  KeyTarget,
  LibraryView,
  ModuleView,
  VaultState,
} from "../../electron/bridge/views/library.ts";
import { keySet } from "./sample-library.ts";

type LibraryCommands = Pick<
  BenchApi,
  | "library"
  | "saveConnection"
  | "saveModule"
  | "labelModule"
  | "takeIn"
  | "presets"
  | "savePreset"
  | "remove"
  | "restore"
  | "setKey"
  | "forgetKey"
  | "putKeysAside"
  | "setNetworkSecret"
  | "forgetNetworkSecret"
>;

export interface FakeLibrary extends LibraryCommands {
  current(): LibraryView;
  setVault(vault: VaultState): void;
  /** From now on the system names no proxy that a password could be for. */
  systemHasNoProxy(): void;
}

/** Keeps connections, modules and whether they have keys, as main does: removed rows come back under the same ids. */
export function createFakeLibrary(begin: LibraryView, tell: (event: BenchEvent) => void): FakeLibrary {
  const connections = new Map(begin.connections.map((connection) => [connection.id, connection]));
  const modules = new Map(begin.modules.map((module) => [module.id, module]));
  const keys = new Map<string, KeyState>();
  const presets = new Map<number, Preset>();
  const gone = new Set<string>();
  let vault = begin.vault;
  let noProxy = false;
  let lastId = Math.max(0, ...connections.keys(), ...modules.keys());

  for (const { id, key } of begin.connections) if (key.kind === "set") keys.set(`connection ${id}`, key);
  for (const module of begin.modules) {
    if (module.key.kind === "held_back") keys.set(`module ${module.id}`, module.key);
    if (module.key.kind === "set" && module.keyFrom === "module") keys.set(`module ${module.id}`, module.key);
  }

  function connectionView(connection: ConnectionView): ConnectionView {
    if (connection.builtIn) return connection;
    const secret = (name: string): KeyState => keys.get(`${name} ${connection.id}`) ?? { kind: "none" };
    return {
      ...connection,
      key: secret("connection"),
      proxyPassword: secret("proxy_password"),
      keyPassphrase: secret("key_passphrase"),
    };
  }

  function moduleView(module: ModuleView): ModuleView {
    if (connections.get(module.connectionId)?.builtIn === true) return module;
    const own = keys.get(`module ${module.id}`);
    const shared = keys.get(`connection ${module.connectionId}`);
    if (own?.kind === "held_back") return { ...module, key: own, keyFrom: null };
    if (own !== undefined) return { ...module, key: own, keyFrom: "module" };
    if (shared !== undefined) return { ...module, key: shared, keyFrom: "connection" };
    return { ...module, key: { kind: "none" }, keyFrom: null };
  }

  function current(): LibraryView {
    return {
      connections: [...connections.values()]
        .filter(({ id }) => !gone.has(`connection ${id}`))
        .map(connectionView),
      modules: [...modules.values()]
        .filter(
          ({ id, connectionId }) => !gone.has(`module ${id}`) && !gone.has(`connection ${connectionId}`),
        )
        .map(moduleView),
      vault,
    };
  }

  function changed(): void {
    tell({ kind: "library", library: current() });
  }

  function keyName({ connectionId, moduleRef }: KeyTarget): string {
    return moduleRef === null ? `connection ${connectionId}` : `module ${moduleRef}`;
  }

  return {
    current,
    setVault: (next) => {
      vault = next;
      changed();
    },
    library: async () => current(),
    saveConnection: async (draft) => {
      const id = draft.id ?? ++lastId;
      const none = { kind: "none" } as const;
      const secrets = { key: none, proxyPassword: none, keyPassphrase: none };
      const connection: ConnectionView = { ...draft, id, builtIn: false, ...secrets };
      connections.set(id, connection);
      changed();
      return connection;
    },
    saveModule: async (draft) => {
      const id = draft.id ?? ++lastId;
      const labels = { tags: modules.get(id)?.tags ?? [], archived: modules.get(id)?.archived ?? false };
      const module: ModuleView = { ...draft, ...labels, id, key: { kind: "none" }, keyFrom: null };
      const before = modules.get(id);
      modules.set(
        id,
        before === undefined ? module : { ...module, key: before.key, keyFrom: before.keyFrom },
      );
      changed();
      return module;
    },
    labelModule: async ({ moduleRef, ...labels }) => {
      const module = modules.get(moduleRef);
      if (module === undefined) throw new Error(`No module ${moduleRef}`);
      modules.set(moduleRef, { ...module, ...labels });
      changed();
      return { ...module, ...labels };
    },
    takeIn: async (intake) => {
      const ids = new Map<string, number>();
      for (const { ref, id, save } of intake.connections) {
        const own = id ?? ++lastId;
        ids.set(ref, own);
        const none = { kind: "none" } as const;
        const secrets = { key: none, proxyPassword: none, keyPassphrase: none, network: DEFAULT_NETWORK };
        const before = connections.get(own) ?? { ...secrets, builtIn: false };
        if (save !== null) connections.set(own, { ...before, ...save, id: own });
      }
      for (const { id, connection, presets: _, ...module } of intake.modules) {
        const own = id ?? ++lastId;
        const connectionId = ids.get(connection);
        if (connectionId === undefined) throw new Error("No connection");
        const before = modules.get(own) ?? { key: { kind: "none" } as const, keyFrom: null };
        modules.set(own, { ...before, ...module, id: own, connectionId });
      }
      changed();
    },
    presets: async (moduleRef) =>
      [...presets.values()].filter((each) => each.moduleRef === moduleRef && !gone.has(`preset ${each.id}`)),
    savePreset: async (draft) => {
      const preset: Preset = { ...draft, id: draft.id ?? ++lastId };
      presets.set(preset.id, preset);
      return preset;
    },
    remove: async ({ what, id }) => {
      gone.add(`${what} ${id}`);
      changed();
    },
    restore: async ({ what, id }) => {
      gone.delete(`${what} ${id}`);
      changed();
    },
    setKey: async (target) => {
      keys.set(keyName(target), keySet(vault.kind === "system" ? "system" : "memory"));
      changed();
    },
    forgetKey: async (target) => {
      keys.delete(keyName(target));
      changed();
    },
    putKeysAside: async () => {
      if (vault.kind !== "locked" || !vault.canBeginAnew) return null;
      vault = { kind: "system", by: "gnome_libsecret" };
      changed();
      return "vault.damaged-2026-11-24T09-40-00-000Z.json";
    },
    systemHasNoProxy: () => {
      noProxy = true;
    },
    setNetworkSecret: async ({ connectionId, secret }) => {
      if (noProxy && secret === "proxy_password") return { kind: "no_proxy" };
      keys.set(`${secret} ${connectionId}`, keySet());
      changed();
      return { kind: "closed" };
    },
    forgetNetworkSecret: async ({ connectionId, secret }) => {
      keys.delete(`${secret} ${connectionId}`);
      changed();
    },
  };
}
