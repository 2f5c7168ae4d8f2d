import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exportFile } from "../../../adapters/sqlite/export-file.ts";
import { callFailure } from "../../../adapters/sqlite/failures.ts";
import { openStore } from "../../../adapters/sqlite/open.ts";
import { MIGRATIONS } from "../../../adapters/sqlite/schema.ts";
import type { SqliteStore } from "../../../adapters/sqlite/sqlite-store.ts";
import { Vault } from "../../../electron/main/vault/vault.ts";
import { makeLargeFile } from "../../adapters/sqlite/kill/large-file.ts";
import { ACCEPTED, exchange, INTENT, told } from "../../adapters/sqlite/samples.ts";
import { TestWrapper } from "../../electron/main/vault/key-wrappers.ts";

/** Something that the app does with the disk. */
interface Job {
  /** Does it once more; gives `done` or the kind of failure. */
  act(): Promise<string>;
  /** How much is gone of what was there before, or was acknowledged meanwhile. */
  lost(): Promise<number>;
}

/** Of the size that a start with a long text has. */
const LONG = "x".repeat(20_000);
const MANY = 12;

export const JOBS = {
  open: async (folder) => openJob(join(folder, "bench.db"), 20),
  "open for the first time": async (folder) => openJob(join(folder, "bench.db"), 0),
  "record an intent": async (folder) =>
    storeJob(folder, (store, done) => {
      done(store.recordIntent({ ...INTENT, body: LONG }).id);
    }),
  "record an outcome": async (folder) =>
    storeJob(folder, (store, done, next) => {
      store.recordOutcome(next, ACCEPTED, exchange("start", LONG));
      done(next);
    }),
  "record a query": async (folder) =>
    storeJob(folder, (store, done, next) => {
      store.recordQuery(next, { ...told("running", 1, 2), exchange: exchange("query", LONG) });
      done(next);
    }),
  "copy and update": async (folder) => {
    const file = join(folder, "bench.db");
    makeLargeFile(file, { sessions: 100, observationsEach: 2 });
    const before = digest(file);
    let failedWell = 0;
    return {
      async act() {
        const opened = openStore(file);
        if (opened.ok) opened.value.close();
        else failedWell += Number(digest(file) !== before);
        return opened.ok ? "done" : opened.error.kind;
      },
      async lost() {
        return failedWell + Math.abs(100 - sessionsIn(file));
      },
    };
  },
  "write preferences": async (folder) => {
    process.env.ELECTRON_OVERRIDE_DIST_PATH ??= "no-electron-here";
    const { PreferenceStore } = await import("../../../electron/main/preferences.ts");
    const first = new PreferenceStore(folder);
    first.setPreferences({ theme: "dark" });
    await first.written();
    return {
      async act() {
        const store = new PreferenceStore(folder);
        // Longer than a page, so that it does not fit where the old one was.
        for (let host = 0; host < 400; host++) store.confirmLinkHost(`host-${host}.example`);
        return (await store.written()) ? "done" : "disk_full";
      },
      async lost() {
        const store = new PreferenceStore(folder);
        return Number(store.preferences().theme !== "dark") + Number(store.putAside !== null);
      },
    };
  },
  "write the vault": async (folder) => {
    const ports = {
      file: join(folder, "vault.json"),
      wrapper: new TestWrapper("keyring"),
      now: () => 1,
    };
    const vault = await Vault.open(ports);
    await vault.set("connection:1", { text: "a-key-of-the-test", origin: "https://a.example" });
    let kept = 0;
    return {
      async act() {
        const reply = await vault.set("connection:2", {
          text: LONG.slice(0, 9_000),
          origin: "https://b.example",
        });
        if (reply === "kept") kept++;
        return reply === "kept" ? "done" : "disk_full";
      },
      async lost() {
        const again = await Vault.open(ports);
        const first = again.keyFor("connection:1", "https://a.example") === null;
        return Number(first) + Number(kept > 0 && again.keyFor("connection:2", "https://b.example") === null);
      },
    };
  },
  "export the history": async (folder) => {
    const file = join(folder, "bench.db");
    makeLargeFile(file, { sessions: 100, observationsEach: 2 }, MIGRATIONS);
    // Some reader has to have been there for a file in WAL mode to be readable with no room at all.
    const holder = opened(file);
    const to = join(folder, "export.jsonl");
    await exportFile(file, { scope: { kind: "session", sessionRow: 1 }, to, exportedAt: 1 });
    const before = digest(to);
    let damaged = 0;
    return {
      async act() {
        try {
          await exportFile(file, { scope: { kind: "all" }, to, exportedAt: 2 });
          return "done";
        } catch (error) {
          damaged += Number(digest(to) !== before);
          return callFailure(error).kind;
        }
      },
      async lost() {
        const lines = readFileSync(to, "utf8").trimEnd().split("\n");
        const missing = Math.abs(100 - holder.sessions({ limit: 500 }).total);
        holder.close();
        return damaged + missing + Number(!(lines.at(-1) ?? "").includes('"kind":"end"'));
      },
    };
  },
} satisfies Readonly<Record<string, (folder: string) => Promise<Job>>>;

export type JobName = keyof typeof JOBS;

function openJob(file: string, sessions: number): Job {
  if (sessions > 0) {
    const store = opened(file);
    for (let count = 0; count < sessions; count++) store.recordIntent(INTENT);
    store.close();
  }
  return {
    async act() {
      const again = openStore(file);
      if (again.ok) again.value.close();
      return again.ok ? "done" : again.error.kind;
    },
    lost: async () => Math.abs(sessions - sessionsIn(file)),
  };
}

/** Writes the same many times into an open store with intents in it. */
function storeJob(
  folder: string,
  write: (store: SqliteStore, done: (id: number) => void, next: number) => void,
): Job {
  const file = join(folder, "bench.db");
  const first = opened(file);
  const rows = Array.from({ length: 4 * MANY }, () => first.recordIntent(INTENT).id);
  // Closed once, so that the log has no room of its own left over.
  first.close();
  const store = opened(file);
  const acknowledged: number[] = [];
  return {
    async act() {
      for (let count = 0; count < MANY; count++) {
        try {
          write(store, (id) => acknowledged.push(id), rows.shift() ?? 0);
        } catch (error) {
          return callFailure(error).kind;
        }
      }
      return "done";
    },
    async lost() {
      store.close();
      const after = opened(file);
      // An id that was given twice: the first one was never written.
      const twice = acknowledged.length - new Set(acknowledged).size;
      const gone = acknowledged.filter((id) => {
        const detail = after.session(id);
        const written = after.exchanges(id, 9).length > 0 || detail?.session.body === LONG;
        return detail === null || !written;
      });
      after.close();
      return gone.length + twice;
    },
  };
}

function opened(file: string): SqliteStore {
  const result = openStore(file);
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.detail}`);
  return result.value;
}

function sessionsIn(file: string): number {
  const store = opened(file);
  const { total } = store.sessions({ limit: 1 });
  store.close();
  return total;
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
