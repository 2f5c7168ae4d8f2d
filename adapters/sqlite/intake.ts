import { DEFAULT_NETWORK } from "../../core/network.ts";
import type { LibraryIntake } from "../../core/sharing/intake.ts";
import { type Database, inTransaction } from "./database.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** Saves what was brought, all of it or nothing. */
export function intakeRows(
  db: Database,
  rows: Pick<
    SqliteStore,
    "library" | "saveConnection" | "saveModule" | "labelModule" | "presets" | "savePreset"
  >,
): Pick<SqliteStore, "takeIn"> {
  return { takeIn: (intake) => inTransaction(db, () => takeIn(rows, intake)) };
}

function takeIn(rows: Parameters<typeof intakeRows>[1], { connections, modules }: LibraryIntake): void {
  const known = rows.library().connections;
  const ids = new Map<string, number>();
  for (const { ref, id, save } of connections) {
    const own = known.find((connection) => connection.id === id);
    if (id !== null && (own === undefined || own.builtIn)) throw new Error(`There is no connection ${id}`);
    if (save === null) {
      if (own !== undefined) ids.set(ref, own.id);
      continue;
    }
    const { baseUrl = save.baseUrl, network = DEFAULT_NETWORK } = own ?? {};
    ids.set(ref, rows.saveConnection({ ...save, id, baseUrl, network }).id);
  }
  for (const { connection, presets, tags, archived, ...module } of modules) {
    const connectionId = ids.get(connection);
    if (connectionId === undefined) throw new Error("A module that is taken in has no connection");
    const { id } = rows.saveModule({ ...module, connectionId });
    rows.labelModule(id, { tags, archived });
    const own = rows.presets(id);
    for (const { name, values } of presets) {
      const same = own.find((preset) => preset.name === name);
      rows.savePreset({ id: same?.id ?? null, moduleRef: id, name, values });
    }
  }
}
