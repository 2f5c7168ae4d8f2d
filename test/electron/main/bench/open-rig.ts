import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { afterEach } from "vitest";
import { nodeTransport } from "../../../../adapters/http-transport.ts";
import { systemClock } from "../../../../adapters/system-clock.ts";
import { KnownSecrets } from "../../../../core/known-secrets.ts";
import { DEFAULT_NETWORK } from "../../../../core/network.ts";
import type { PublishedModule } from "../../../../core/published-module.ts";
import type { StartParameter } from "../../../../core/start-parameter.ts";
import type { Store } from "../../../../core/store.ts";
import type { CallLimits, Transport } from "../../../../core/transport.ts";
import type { BenchEvent } from "../../../../electron/bridge/events.ts";
import { Arriving } from "../../../../electron/main/bench/arriving.ts";
import { Away } from "../../../../electron/main/bench/away.ts";
import { Many } from "../../../../electron/main/bench/many.ts";
import { hostSandbox, type SandboxHost } from "../../../../electron/main/bench/sandbox-host.ts";
import { seedSandbox } from "../../../../electron/main/bench/seed-sandbox.ts";
import { Shelf } from "../../../../electron/main/bench/shelf.ts";
import { Starting } from "../../../../electron/main/bench/starting.ts";
import { Watching } from "../../../../electron/main/bench/watching.ts";
import { Vault } from "../../../../electron/main/vault/vault.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";
import { inProcessStore } from "../../../adapters/sqlite/stores.ts";
import { FakeSystemEvents } from "../../../support/fake-system-events.ts";
import { TestWrapper } from "../vault/key-wrappers.ts";

/** The bench as main has it, on a real store, the real transport and the real sandbox; no window. */
export interface Rig {
  readonly folder: string;
  readonly store: Store;
  readonly vault: Vault;
  readonly sandbox: SandboxHost;
  readonly shelf: Shelf;
  readonly watching: Watching;
  readonly arriving: Arriving;
  readonly starting: Starting;
  readonly many: Many;
  readonly away: Away;
  readonly events: readonly BenchEvent[];
  readonly emit: (event: BenchEvent) => void;
  readonly bugs: readonly unknown[];
  /** Settles once an event fits. Looks at those that have come already, too. */
  seen<Kind extends BenchEvent["kind"]>(
    kind: Kind,
    fits?: (event: Extract<BenchEvent, { readonly kind: Kind }>) => boolean,
  ): Promise<Extract<BenchEvent, { readonly kind: Kind }>>;
  /** Describes a module of an own connection. */
  module(baseUrl: string, parameters?: readonly StartParameter[]): Promise<PublishedModule>;
  close(): Promise<void>;
}

interface RigOptions {
  /** Given to take up what an earlier rig left. */
  readonly folder?: string;
  readonly wrapStore?: (store: Store) => Store;
  readonly system?: FakeSystemEvents;
  /** In place of the real one. */
  readonly transport?: Transport;
  /** Of each call that names none of its own. */
  readonly limits?: Partial<CallLimits>;
}

/** Opens rigs that are closed, and profiles that are removed, after each test. `keyring` as in the vault's tests. */
export function rigs(): (options?: RigOptions) => Promise<Rig> {
  const folder = temporaryFolders();
  const open: Rig[] = [];
  afterEach(async () => {
    for (const rig of open.splice(0)) await rig.close();
  });
  return async (options = {}) => {
    const rig = await openRig(options.folder ?? folder(), options);
    open.push(rig);
    return rig;
  };
}

async function openRig(
  folder: string,
  {
    wrapStore = (store) => store,
    limits = {},
    system = new FakeSystemEvents(),
    transport: given,
  }: RigOptions,
): Promise<Rig> {
  const events: BenchEvent[] = [];
  const bugs: unknown[] = [];
  const listeners = new Set<() => void>();
  const emit = (event: BenchEvent) => {
    events.push(event);
    for (const listener of listeners) listener();
  };
  const onBug = (bug: unknown) => bugs.push(bug);
  const store = wrapStore(inProcessStore(join(folder, "bench.sqlite")));
  const clock = systemClock();
  const secrets = new KnownSecrets();
  const vault = await Vault.open({
    file: join(folder, "vault.json"),
    wrapper: new TestWrapper("gnome_libsecret"),
    now: clock.now,
    learn: (secret) => secrets.learn(secret),
  });
  const sandbox = await hostSandbox(store, { onBug });
  await seedSandbox(store, sandbox);
  const shelf = await Shelf.open({ store, vault, sandbox, emit });
  const network = nodeTransport();
  const transport: Transport = given ?? {
    send: (request, options) => network.send(request, { limits, ...options }),
  };
  const ports = { store, transport, clock, secrets, system, shelf, sandbox, emit, onBug };
  const watching = new Watching(ports, 4_000);
  const arriving = new Arriving(ports);
  const starting = new Starting({ ...ports, watching, arriving });
  let closed: Promise<void> | undefined;
  return {
    folder,
    store,
    vault,
    sandbox,
    shelf,
    watching,
    arriving,
    starting,
    many: new Many({ store, watching, now: clock.now, emit }),
    away: await Away.open({ store, clock, emit, onBug }),
    events,
    emit,
    bugs,
    seen: (kind, fits = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = events.find((event) => event.kind === kind && fits(event as never));
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found as never);
        };
        listeners.add(look);
        look();
      }),
    async module(baseUrl, parameters = []) {
      const connection = await shelf.saveConnection({
        id: null,
        name: "Acme",
        baseUrl,
        environment: { kind: "test" },
        colour: "teal",
        network: DEFAULT_NETWORK,
      });
      return shelf.saveModule({
        id: null,
        connectionId: connection.id,
        name: "Own",
        moduleId: "own-module",
        kind: "input",
        notes: "",
        parameters,
      });
    },
    close() {
      closed ??= (async () => {
        await watching.quit();
        await sandbox.close();
        await store.close();
      })();
      return closed;
    },
  };
}

/** An API of a test's own on 127.0.0.1, which answers each request as told. */
export async function api(
  answer: (request: {
    readonly method: string;
    readonly path: string;
    readonly body: string;
    readonly key: string | undefined;
  }) => {
    readonly status: number;
    readonly json?: unknown;
  },
): Promise<{ readonly url: string; readonly server: Server; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      const { status, json } = answer({
        method: request.method ?? "",
        path: request.url ?? "",
        body,
        key: request.headers.authorization,
      });
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(json === undefined ? "" : JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
