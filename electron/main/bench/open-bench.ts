import { join } from "node:path";
import { nodeTransport } from "../../../adapters/http-transport.ts";
import { forgetBackups } from "../../../adapters/sqlite/backups.ts";
import type { LastingStore } from "../../../adapters/sqlite/lasting-store.ts";
import { systemClock } from "../../../adapters/system-clock.ts";
import type { SystemWays } from "../../../adapters/way.ts";
import type { ConnectionChecker } from "../../../core/connection-check.ts";
import type { KnownSecrets } from "../../../core/known-secrets.ts";
import type { Notice } from "../../../core/notice.ts";
import type { SystemEvents } from "../../../core/watch/system-events.ts";
import { startJob, storeFileIn } from "../open-store.ts";
import type { PreferenceStore } from "../preferences.ts";
import { safeStorageWrapper } from "../vault/safe-storage.ts";
import { Vault } from "../vault/vault.ts";
import { Arriving } from "./arriving.ts";
import { Away } from "./away.ts";
import { beginRun } from "./begin-run.ts";
import { checkLater } from "./check-later.ts";
import { closing } from "./closing.ts";
import type { Emit } from "./emit.ts";
import { Many } from "./many.ts";
import { maskingStore } from "./masking-store.ts";
import type { NoticeBoard } from "./notice-board.ts";
import { forgetRemovedKeys } from "./removed-keys.ts";
import { Retention } from "./retention.ts";
import { hostSandbox, type SandboxHost } from "./sandbox-host.ts";
import { seedSandbox } from "./seed-sandbox.ts";
import { Shelf } from "./shelf.ts";
import { Starting } from "./starting.ts";
import { Watching } from "./watching.ts";

/** The bench behind the page: what the commands are made of. */
export interface Bench {
  readonly store: LastingStore;
  readonly vault: Vault;
  readonly sandbox: SandboxHost;
  readonly shelf: Shelf;
  readonly watching: Watching;
  readonly arriving: Arriving;
  readonly starting: Starting;
  readonly transport: ConnectionChecker;
  readonly systemWays: SystemWays;
  readonly retention: Retention;
  readonly many: Many;
  readonly away: Away;
  readonly notices: readonly Notice[];
  /** How many sessions are watched or being started. */
  underWay(): number;
  /** Writes down what is open and closes everything, once and within 5 s. */
  close(): Promise<void>;
}

/** Puts the bench together on an opened store, and takes up what was watched. */
export async function openBench(
  { store: opened, notices }: { readonly store: LastingStore; readonly notices: readonly Notice[] },
  {
    folder,
    storeWorker,
    preferences,
    system,
    systemWays,
    board,
    secrets,
    emit,
    onBug,
  }: {
    readonly folder: string;
    /** The built store worker. */
    readonly storeWorker: string;
    readonly preferences: PreferenceStore;
    readonly system: SystemEvents;
    readonly systemWays: SystemWays;
    readonly board: NoticeBoard;
    readonly secrets: KnownSecrets;
    readonly emit: Emit;
    readonly onBug: (error: unknown) => void;
  },
): Promise<Bench> {
  const clock = systemClock();
  const store = maskingStore(opened, secrets);
  const transport = nodeTransport({ systemWays });
  store.listen(({ kind }) => board.tell({ kind: kind === "stopped" ? "store_stopped" : "store_restarted" }));
  const interrupted = await store.settleInterrupted();
  const run = await beginRun(store);
  const [vault, sandbox] = await Promise.all([
    Vault.open({
      file: join(folder, "vault.json"),
      wrapper: safeStorageWrapper(),
      now: clock.now,
      learn: (secret) => secrets.learn(secret),
    }),
    hostSandbox(store, { onBug }),
  ]);
  await seedSandbox(store, sandbox);
  const shelf = await Shelf.open({ store, vault, sandbox, emit });
  await forgetRemovedKeys(store, vault, ({ what, id }) => shelf[what](id) !== null);
  const ports = { store, transport, clock, secrets, system, shelf, sandbox, emit, onBug };
  const watching = new Watching(ports, preferences.preferences().queriesPerMinute);
  const arriving = new Arriving(ports);
  const starting = new Starting({ ...ports, watching, arriving });
  const retention = new Retention({
    ...ports,
    board,
    keepDays: () => preferences.preferences().keepHistoryDays,
    forgetCopies: (madeBefore) => forgetBackups(storeFileIn(folder), madeBefore),
  });
  const stopChecking = checkLater({
    clock,
    board,
    check: () => startJob(folder, storeWorker, { kind: "check" }),
  });
  const many = new Many({ store, watching, now: clock.now, emit });
  const away = await Away.open({ store, clock, emit, onBug });
  const watched = await watching.takeUp();
  for (const notice of notices) board.tell(notice);
  if (preferences.putAside !== null)
    board.tell({ kind: "preferences_damaged", keptAs: preferences.putAside });
  if (!run.lastEndedWell) board.tell({ kind: "ended_abruptly", watched });
  if (interrupted > 0) board.tell({ kind: "interrupted_starts", count: interrupted });
  if (sandbox.problem !== null) board.tell({ kind: "sandbox_not_listening", code: sandbox.problem });
  return {
    store,
    vault,
    sandbox,
    shelf,
    watching,
    arriving,
    starting,
    transport,
    systemWays,
    retention,
    many,
    away,
    notices: board.notices,
    underWay: () => watching.overview().watched + starting.underWay,
    close: closing({
      many,
      watching: {
        async quit() {
          stopChecking();
          await retention.end();
          await starting.writeWhatWaits();
          await watching.quit();
          await away.left();
        },
      },
      sandbox,
      run,
      store,
      preferences,
      clock,
    }),
  };
}
