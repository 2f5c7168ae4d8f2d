import type { Removable } from "../../core/store.ts";
import { arrivalRows } from "./arrivals.ts";
import { connectionRows } from "./connections.ts";
import { type Database, inTransaction } from "./database.ts";
import { doubtRows } from "./doubts.ts";
import { evidenceRows } from "./evidence.ts";
import { exchangeRows } from "./exchanges.ts";
import { intakeRows } from "./intake.ts";
import { keptRows } from "./kept.ts";
import { markRows } from "./marks.ts";
import { moduleRows } from "./modules.ts";
import { presetRows } from "./presets.ts";
import { retentionRows } from "./retention.ts";
import { countRows } from "./session-counts.ts";
import { listPages } from "./session-list.ts";
import { sessionRows } from "./sessions.ts";
import type { SqliteStore } from "./sqlite-store.ts";
import { startRows } from "./starts.ts";
import { watchingRows } from "./watching.ts";

/** Puts the store together over an open, migrated database, which it closes at the end. */
export function sqliteStore(db: Database): SqliteStore {
  const connections = connectionRows(db);
  const modules = moduleRows(db);
  const list = listPages(db);
  const sessions = sessionRows(db, list.sessions);
  const exchanges = exchangeRows(db);
  const presets = presetRows(db);
  const removable = {
    connection: connections,
    module: modules,
    session: sessions,
    preset: presets,
  } satisfies Record<Removable, unknown>;
  const library = () => ({ connections: connections.all(), modules: modules.all() });
  return {
    library,
    ...movingRows(list.moved, intakeRows(db, { library, ...connections, ...modules, ...presets })),
    saveConnection: connections.saveConnection,
    saveModule: modules.saveModule,
    labelModule(id, labels) {
      list.moved();
      return modules.labelModule(id, labels);
    },
    presets: presets.presets,
    savePreset: presets.savePreset,
    remove(what, id) {
      list.moved();
      removable[what].remove(id, Date.now());
    },
    restore(what, id) {
      list.moved();
      removable[what].restore(id);
    },
    ...movingRows(list.moved, startRows(db, exchanges)),
    ...movingRows(list.moved, doubtRows(db)),
    ...arrivalRows(db),
    ...watchingRows(db, exchanges, list.moved),
    sessions: sessions.sessions,
    session: sessions.session,
    ...movingRows(list.moved, markRows(db)),
    ...countRows(db),
    exchanges: exchanges.exchanges,
    ...evidenceRows(db),
    ...movingRows(list.moved, retentionRows(db)),
    ...keptRows(db),
    together: (calls) => inTransaction(db, calls),
    close: () => db.close(),
  };
}

/** The same calls, each of which tells that rows may stand elsewhere in lists now. */
function movingRows<Calls extends object>(moved: () => void, calls: Calls): Calls {
  const entries = Object.entries(calls).map(([name, call]) => [
    name,
    (...args: readonly unknown[]) => {
      moved();
      return (call as (...given: readonly unknown[]) => unknown)(...args);
    },
  ]);
  return Object.fromEntries(entries) as Calls;
}
