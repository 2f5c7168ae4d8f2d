import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { type Backup, backupsOf } from "../../adapters/sqlite/backups.ts";
import type { StoreOpenFailure } from "../../adapters/sqlite/failures.ts";
import type { JobFailure } from "../../adapters/sqlite/jobs.ts";
import type { LastingStore } from "../../adapters/sqlite/lasting-store.ts";
import type { Replaced, Replacement } from "../../adapters/sqlite/replace.ts";
import type { Notice, StoreReplacement } from "../../core/notice.ts";
import { type StoreWay, waysOn } from "../../core/store-trouble.ts";
import type { RecoveryFailure, RecoveryReply, RecoveryView } from "../bridge/recovery-api.ts";
import { openProfileStore, replaceProfileStore, storeFileIn } from "./open-store.ts";

/** A store that is open after all, and what there is to tell about how. */
export interface Recovered {
  readonly store: LastingStore;
  readonly notice: Notice | null;
}

/** What recovering needs from its surroundings. */
export interface RecoveryPorts {
  readonly folder: string;
  /** The built store worker. */
  readonly workerFile: string;
  readonly now: () => number;
}

/**
 * The ways from a store that cannot be opened to one that is, each on the person's word. No file is ever deleted.
 *
 * One way at a time; `recovered` is set once one has led there.
 */
export class Recovery {
  readonly #ports: RecoveryPorts;
  #failure: StoreOpenFailure;
  #recovered: Recovered | null = null;
  #taking: Promise<RecoveryReply> | null = null;

  constructor(failure: StoreOpenFailure, ports: RecoveryPorts) {
    this.#failure = failure;
    this.#ports = ports;
  }

  get recovered(): Recovered | null {
    return this.#recovered;
  }

  view(): RecoveryView {
    const backup = this.#backup();
    const { kind, detail } = this.#failure;
    return {
      trouble: kind,
      file: storeFileIn(this.#ports.folder),
      detail,
      backupMadeAt: backup?.madeAt ?? null,
      ways: waysOn(kind, backup !== null),
    };
  }

  /** @throws For a way that is not one of the view's. */
  take(way: StoreWay): Promise<RecoveryReply> {
    if (!this.view().ways.includes(way)) throw new Error(`${way} is no way on from ${this.#failure.kind}.`);
    this.#taking ??= this.#take(way).finally(() => {
      this.#taking = null;
    });
    return this.#taking;
  }

  async #take(way: StoreWay): Promise<RecoveryReply> {
    if (way === "try_again") return this.#open(null);
    const by = this.#replacement(way);
    const { folder, workerFile, now } = this.#ports;
    const name = this.#failure.kind === "newer" ? "newer" : "damaged";
    const replaced = await replaceProfileStore(folder, workerFile, { by, aside: { now: now(), name } });
    if (!replaced.ok) return this.#notOpened(failureOf(replaced.error));
    return this.#open({
      kind: "store_replaced",
      keptAs: replaced.value.keptAs,
      by: told(way, this.#backupOf(by), replaced.value),
    });
  }

  async #open(notice: Notice | null): Promise<RecoveryReply> {
    const opened = await openProfileStore(this.#ports.folder, this.#ports.workerFile);
    if (opened.ok) {
      this.#recovered = { store: opened.value, notice };
      return { kind: "opened" };
    }
    this.#failure = opened.error;
    return this.#notOpened(null);
  }

  #notOpened(failure: RecoveryFailure | null): RecoveryReply {
    return { kind: "not_opened", failure, view: this.view() };
  }

  #replacement(way: Exclude<StoreWay, "try_again">): Replacement {
    const backup = this.#backup();
    if (way !== "backup") return { kind: way };
    if (backup === null) throw new Error("There is no copy.");
    return { kind: "backup", path: backup.path };
  }

  #backup(): Backup | null {
    const file = storeFileIn(this.#ports.folder);
    return existsSync(dirname(file)) ? (backupsOf(file)[0] ?? null) : null;
  }

  #backupOf(by: Replacement): number {
    const file = storeFileIn(this.#ports.folder);
    return by.kind === "backup" ? (backupsOf(file).find(({ path }) => path === by.path)?.madeAt ?? 0) : 0;
  }
}

function told(way: Exclude<StoreWay, "try_again">, madeAt: number, { rescued }: Replaced): StoreReplacement {
  if (way === "backup") return { kind: "backup", madeAt };
  return way === "rescue" && rescued !== null ? { kind: "rescue", counts: rescued } : { kind: "empty" };
}

function failureOf({ kind }: JobFailure): RecoveryFailure {
  if (kind === "damaged") return "nothing_readable";
  return kind === "disk_full" || kind === "not_writable" || kind === "in_use" ? kind : "other";
}
