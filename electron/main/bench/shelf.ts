import { ApiKey } from "../../../core/api-key.ts";
import { cutToBaseUrl } from "../../../core/base-url.ts";
import type { Connection, ConnectionDraft } from "../../../core/connection.ts";
import {
  clientKeyBinding,
  isDefaultNetwork,
  type NetworkSettings,
  ownProxyOrigin,
} from "../../../core/network.ts";
import type { ModuleDraft, ModuleLabels, PublishedModule } from "../../../core/published-module.ts";
import type { SessionPlace } from "../../../core/session.ts";
import type { LibraryIntake } from "../../../core/sharing/intake.ts";
import type { Library, Removable, Store } from "../../../core/store.ts";
import type { CallNetwork } from "../../../core/transport.ts";
import type { KeyState, KeyTarget, LibraryView, ModuleView } from "../../bridge/views/library.ts";
import { isModulesOwn, type KeyPlace, keyPlaceOf } from "../vault/key-place.ts";
import type { Vault } from "../vault/vault.ts";
import type { Emit } from "./emit.ts";
import { noteRemovedKeys } from "./removed-keys.ts";
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
  /** By connection, removed ones too: their sessions go on being watched, the same way. */
  readonly #networks = new Map<number, NetworkSettings>();
  #library: Library = { connections: [], modules: [] };

  private constructor(ports: ShelfPorts) {
    this.#ports = ports;
  }

  static async open(ports: ShelfPorts): Promise<Shelf> {
    const shelf = new Shelf(ports);
    await shelf.#read();
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

  connections(): readonly Connection[] {
    return this.#library.connections;
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
          key: this.#connectionKey(connection),
          proxyPassword: this.#secret(`proxy:${connection.id}`, ownProxyOrigin(connection.network)),
          keyPassphrase: this.#secret(`client-key:${connection.id}`, clientKeyBinding(connection.network)),
        })),
      modules: modules.map((module) => this.#moduleView(module)),
      vault: vault.state(),
    };
  }

  async saveConnection(draft: ConnectionDraft): Promise<Connection> {
    if (draft.id !== null && this.connection(draft.id)?.builtIn === true) {
      throw new Error("The sandbox's connection is not edited.");
    }
    // Keys are bound to this text and links are judged by it; the page has cut it down already.
    if (!isBaseUrl(draft.baseUrl)) throw new Error("That is no base URL.");
    const saved = await this.#ports.store.saveConnection(draft);
    await this.refresh();
    return saved;
  }

  async saveModule(draft: ModuleDraft): Promise<PublishedModule> {
    const saved = await this.#ports.store.saveModule(draft);
    await this.refresh();
    return saved;
  }

  async labelModule(id: number, labels: ModuleLabels): Promise<PublishedModule> {
    const saved = await this.#ports.store.labelModule(id, labels);
    await this.refresh();
    return saved;
  }

  async takeIn(intake: LibraryIntake): Promise<void> {
    for (const { save } of intake.connections) {
      if (save !== null && !isBaseUrl(save.baseUrl)) throw new Error("That is no base URL.");
    }
    await this.#ports.store.takeIn(intake);
    await this.refresh();
  }

  async remove(what: Removable, id: number): Promise<void> {
    await noteRemovedKeys(this.#ports.store, what, id);
    await this.#ports.store.remove(what, id);
    await this.refresh();
  }

  async restore(what: Removable, id: number): Promise<void> {
    await this.#ports.store.restore(what, id);
    await this.refresh();
  }

  /** Reads everything anew and tells the page. */
  async refresh(): Promise<void> {
    await this.#read();
    this.#ports.emit({ kind: "library", library: this.view() });
  }

  /** Whose key a call uses: the module's own wins. `null` when none is set for that origin. */
  keyPlace(place: Pick<SessionPlace, "connectionId" | "moduleRef" | "baseUrl">): KeyPlace | null {
    const { vault } = this.#ports;
    return keyPlaces(place).find((each) => vault.keyFor(each, place.baseUrl) !== null) ?? null;
  }

  /** The key for calls to a place, bound to its origin; `null` when none is set for that origin. */
  keyFor(
    place: Pick<SessionPlace, "connectionId" | "moduleRef" | "builtIn" | "baseUrl" | "moduleId">,
  ): ApiKey | null {
    if (place.builtIn) {
      const key = this.#ports.sandbox.keyOf(place.moduleId);
      return key === null ? null : new ApiKey(key);
    }
    const at = this.keyPlace(place);
    return at === null ? null : this.#ports.vault.keyFor(at, place.baseUrl);
  }

  /** How calls of a connection leave this computer, with the secrets for it; `undefined` for the system's way. */
  networkFor(connectionId: number): CallNetwork | undefined {
    const settings = this.#networks.get(connectionId);
    return settings === undefined || isDefaultNetwork(settings)
      ? undefined
      : this.networkWith(settings, connectionId);
  }

  /** Settings with the secrets that a connection has for them. */
  networkWith(settings: NetworkSettings, connectionId: number | null): CallNetwork {
    const { vault } = this.#ports;
    const binding = clientKeyBinding(settings);
    const secret = (place: KeyPlace, boundTo: string) =>
      connectionId === null ? null : vault.keyFor(place, boundTo);
    return {
      settings,
      proxyPassword: (origin) => secret(`proxy:${connectionId ?? 0}`, origin),
      keyPassphrase: binding === null ? null : secret(`client-key:${connectionId ?? 0}`, binding),
    };
  }

  /** The origin that a key entered for a target is bound to; `null` when the target is gone or needs no key. */
  originOf(target: KeyTarget): string | null {
    const connection = this.connection(target.connectionId);
    return connection === null || connection.builtIn ? null : connection.baseUrl;
  }

  #moduleView(module: PublishedModule): ModuleView {
    const connection = this.#known(module.connectionId);
    if (connection.builtIn) return { ...module, key: { kind: "sandbox" }, keyFrom: "module" };
    const place = { connectionId: connection.id, moduleRef: module.id, baseUrl: connection.baseUrl };
    const at = this.keyPlace(place);
    if (at === null) return { ...module, key: this.#withoutKey(place), keyFrom: null };
    return {
      ...module,
      key: this.#ports.vault.keyState(at),
      keyFrom: isModulesOwn(at) ? "module" : "connection",
    };
  }

  #connectionKey({ id, builtIn, baseUrl }: Connection): KeyState {
    if (builtIn) return { kind: "sandbox" };
    const place = { connectionId: id, moduleRef: null, baseUrl };
    const at = this.keyPlace(place);
    return at === null ? this.#withoutKey(place) : this.#ports.vault.keyState(at);
  }

  /** A key that was entered for another address is held back: it is not sent to this one. */
  #withoutKey(place: Pick<SessionPlace, "connectionId" | "moduleRef">): KeyState {
    const origins = keyPlaces(place).map((each) => this.#ports.vault.originOf(each));
    const origin = origins.find((each) => each !== null) ?? null;
    return origin === null ? { kind: "none" } : { kind: "held_back", origin };
  }

  /** A secret that was entered for another proxy or file is none. Which proxy the system names is not asked here. */
  #secret(place: KeyPlace, binding: string | null): KeyState {
    const { vault } = this.#ports;
    const isOther = binding !== null && vault.keyFor(place, binding) === null;
    return isOther ? { kind: "none" } : vault.keyState(place);
  }

  async #read(): Promise<void> {
    this.#library = await this.#ports.store.library();
    for (const { id, network } of this.#library.connections) this.#networks.set(id, network);
  }

  #known(id: number): Connection {
    const connection = this.connection(id);
    if (connection === null) throw new Error(`No connection ${id}.`);
    return connection;
  }
}

function isBaseUrl(text: string): boolean {
  const cut = cutToBaseUrl(text);
  return cut.ok && cut.value.url === text;
}

/** Where a key for calls to a place may lie, the one that wins first. */
function keyPlaces({
  connectionId,
  moduleRef,
}: Pick<SessionPlace, "connectionId" | "moduleRef">): KeyPlace[] {
  const common = keyPlaceOf({ connectionId, moduleRef: null });
  return moduleRef === null ? [common] : [keyPlaceOf({ connectionId, moduleRef }), common];
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
