import { ApiKey } from "../../../core/api-key.ts";
import type { Connection, ConnectionDraft } from "../../../core/connection.ts";
import type { ModuleDraft, PublishedModule } from "../../../core/published-module.ts";
import type { SessionPlace } from "../../../core/session.ts";
import type { Library, Removable, Store } from "../../../core/store.ts";
import type { KeyTarget, LibraryView, ModuleView } from "../../bridge/views/library.ts";
import type { KeyPlace, Vault } from "../vault/vault.ts";
import type { Emit } from "./emit.ts";
import type { SandboxHost } from "./sandbox-host.ts";

/** What the shelf needs from its surroundings. */
export interface ShelfPorts {
  readonly store: Store;
  readonly vault: Vault;
  readonly sandbox: SandboxHost;
  readonly emit: Emit;
}

/** Connections, modules and the keys that belong to them, as one picture in main. */
export class Shelf {
  readonly #ports: ShelfPorts;
  #library: Library = { connections: [], modules: [] };

  private constructor(ports: ShelfPorts) {
    this.#ports = ports;
  }

  static async open(ports: ShelfPorts): Promise<Shelf> {
    const shelf = new Shelf(ports);
    shelf.#library = await ports.store.library();
    return shelf;
  }

  connection(id: number): Connection | null {
    const found = this.#library.connections.find((connection) => connection.id === id);
    if (found === undefined) return null;
    return found.builtIn ? { ...found, baseUrl: this.#ports.sandbox.url } : found;
  }

  module(id: number): PublishedModule | null {
    return this.#library.modules.find((module) => module.id === id) ?? null;
  }

  modules(): readonly PublishedModule[] {
    return this.#library.modules;
  }

  view(): LibraryView {
    const { connections, modules } = this.#library;
    const { vault } = this.#ports;
    return {
      connections: connections
        .map(({ id }) => this.#known(id))
        .map((connection) => ({
          ...connection,
          key: connection.builtIn ? { kind: "sandbox" } : vault.keyState(`connection:${connection.id}`),
        })),
      modules: modules.map((module) => this.#moduleView(module)),
      vault: vault.state(),
    };
  }

  async saveConnection(draft: ConnectionDraft): Promise<Connection> {
    if (draft.id !== null && this.connection(draft.id)?.builtIn === true) {
      throw new Error("The sandbox's connection is not edited.");
    }
    const saved = await this.#ports.store.saveConnection(draft);
    await this.refresh();
    return saved;
  }

  async saveModule(draft: ModuleDraft): Promise<PublishedModule> {
    const saved = await this.#ports.store.saveModule(draft);
    await this.refresh();
    return saved;
  }

  async remove(what: Removable, id: number): Promise<void> {
    await this.#ports.store.remove(what, id);
    await this.refresh();
  }

  async restore(what: Removable, id: number): Promise<void> {
    await this.#ports.store.restore(what, id);
    await this.refresh();
  }

  /** Reads everything anew and tells the page. */
  async refresh(): Promise<void> {
    this.#library = await this.#ports.store.library();
    this.#ports.emit({ kind: "library", library: this.view() });
  }

  /** Whose key a call uses: the module's own wins. `null` when none is set. */
  keyPlace(connectionId: number, moduleRef: number | null): KeyPlace | null {
    const { vault } = this.#ports;
    const places: KeyPlace[] = moduleRef === null ? [] : [`module:${moduleRef}`];
    places.push(`connection:${connectionId}`);
    return places.find((place) => vault.keyState(place).kind === "set") ?? null;
  }

  /** The key for calls to a place, bound to its origin; `null` when none is set for that origin. */
  keyFor(
    place: Pick<SessionPlace, "connectionId" | "moduleRef" | "builtIn" | "baseUrl" | "moduleId">,
  ): ApiKey | null {
    if (place.builtIn) {
      const key = this.#ports.sandbox.keyOf(place.moduleId);
      return key === null ? null : new ApiKey(key);
    }
    const at = this.keyPlace(place.connectionId, place.moduleRef);
    return at === null ? null : this.#ports.vault.keyFor(at, place.baseUrl);
  }

  /** The origin that a key entered for a target is bound to; `null` when the target is gone or needs no key. */
  originOf(target: KeyTarget): string | null {
    const connection = this.connection(target.connectionId);
    return connection === null || connection.builtIn ? null : connection.baseUrl;
  }

  #moduleView(module: PublishedModule): ModuleView {
    const connection = this.#known(module.connectionId);
    if (connection.builtIn) return { ...module, key: { kind: "sandbox" }, keyFrom: "module" };
    const at = this.keyPlace(module.connectionId, module.id);
    const fits = at !== null && this.#ports.vault.keyFor(at, connection.baseUrl) !== null;
    if (at === null || !fits) return { ...module, key: { kind: "none" }, keyFrom: null };
    return {
      ...module,
      key: this.#ports.vault.keyState(at),
      keyFrom: at.startsWith("module:") ? "module" : "connection",
    };
  }

  #known(id: number): Connection {
    const connection = this.connection(id);
    if (connection === null) throw new Error(`No connection ${id}.`);
    return connection;
  }
}

/** Where a session of this module is started, as it is now. */
export function placeOf(connection: Connection, module: PublishedModule): SessionPlace {
  return {
    connectionId: connection.id,
    connectionName: connection.name,
    environment: connection.environment,
    builtIn: connection.builtIn,
    baseUrl: connection.baseUrl,
    moduleRef: module.id,
    moduleName: module.name,
    moduleId: module.moduleId,
    kind: module.kind,
  };
}
