import { MODULE_KINDS, type PublishedModule } from "../../core/published-module.ts";
import type { StartParameter } from "../../core/start-parameter.ts";
import { fromColumn, listFrom, toColumn, wordFrom } from "./columns.ts";
import { type Database, writtenRow } from "./database.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** A row of `modules` as SQLite gives it. */
export interface ModuleRow {
  readonly id: number;
  readonly connection_id: number;
  readonly name: string;
  readonly module_id: string;
  readonly kind: string;
  readonly notes: string;
  readonly parameters: string;
  readonly tags: string | null;
  readonly archived: number;
}

/** The rows of modules. */
export interface ModuleRows extends Pick<SqliteStore, "saveModule" | "labelModule"> {
  /** In the order they were made; removed ones, and those of removed connections, are left out. */
  all(): readonly PublishedModule[];
  remove(id: number, at: number): void;
  restore(id: number): void;
}

/** Prepares what reads and writes modules. */
export function moduleRows(db: Database): ModuleRows {
  const all = db.prepare(
    `SELECT modules.* FROM modules JOIN connections ON connections.id = modules.connection_id
     WHERE modules.removed_at IS NULL AND connections.removed_at IS NULL ORDER BY modules.id`,
  );
  const connection = db.prepare("SELECT 1 FROM connections WHERE id = ? AND removed_at IS NULL");
  const insert = db.prepare(
    `INSERT INTO modules (connection_id, name, module_id, kind, notes, parameters)
     VALUES (?, ?, ?, ?, ?, ?) RETURNING *`,
  );
  const update = db.prepare(
    `UPDATE modules SET connection_id = ?, name = ?, module_id = ?, kind = ?, notes = ?, parameters = ?
     WHERE id = ? AND removed_at IS NULL RETURNING *`,
  );
  const label = db.prepare(
    "UPDATE modules SET tags = ?, archived = ? WHERE id = ? AND removed_at IS NULL RETURNING *",
  );
  const remove = db.prepare("UPDATE modules SET removed_at = ? WHERE id = ? AND removed_at IS NULL");
  const restore = db.prepare("UPDATE modules SET removed_at = NULL, removed_with = NULL WHERE id = ?");
  return {
    all: () => (all.all() as ModuleRow[]).map(moduleFrom),
    saveModule({ id, connectionId, name, moduleId, kind, notes, parameters }) {
      if (connection.get(connectionId) === undefined)
        throw new Error(`There is no connection ${connectionId}`);
      const values = [connectionId, toColumn(name), toColumn(moduleId), kind, toColumn(notes)];
      const list = JSON.stringify(parameters);
      const row = id === null ? writtenRow(insert, ...values, list) : writtenRow(update, ...values, list, id);
      if (row === undefined) throw new Error(`There is no module ${id}`);
      return moduleFrom(row as ModuleRow);
    },
    labelModule(id, { tags, archived }) {
      const row = writtenRow(label, tags.length === 0 ? null : JSON.stringify(tags), Number(archived), id);
      if (row === undefined) throw new Error(`There is no module ${id}`);
      return moduleFrom(row as ModuleRow);
    },
    remove: (id, at) => void remove.run(at, id),
    restore: (id) => void restore.run(id),
  };
}

/** Reads a row. */
export function moduleFrom(row: ModuleRow): PublishedModule {
  return {
    id: row.id,
    connectionId: row.connection_id,
    name: fromColumn(row.name),
    moduleId: fromColumn(row.module_id),
    kind: wordFrom(row.kind, MODULE_KINDS),
    notes: fromColumn(row.notes),
    parameters: listFrom<StartParameter>(row.parameters),
    tags: row.tags === null ? [] : listFrom<string>(row.tags),
    archived: row.archived === 1,
  };
}
