import type { Preset } from "../../core/preset.ts";
import type { TypedValue } from "../../core/typed-value.ts";
import { fromColumn, listFrom, toColumn } from "./columns.ts";
import { type Database, writtenRow } from "./database.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** A row of `presets` as SQLite gives it. */
export interface PresetRow {
  readonly id: number;
  readonly module: number;
  readonly name: string;
  readonly preset_values: string;
}

/** The rows of presets. */
interface PresetRows extends Pick<SqliteStore, "presets" | "savePreset"> {
  remove(id: number, at: number): void;
  restore(id: number): void;
}

/** Prepares what reads and writes presets. */
export function presetRows(db: Database): PresetRows {
  const ofModule = db.prepare("SELECT * FROM presets WHERE module = ? AND removed_at IS NULL ORDER BY id");
  const module = db.prepare("SELECT 1 FROM modules WHERE id = ? AND removed_at IS NULL");
  const insert = db.prepare("INSERT INTO presets (module, name, preset_values) VALUES (?, ?, ?) RETURNING *");
  const update = db.prepare(
    `UPDATE presets SET name = ?, preset_values = ?
     WHERE id = ? AND module = ? AND removed_at IS NULL RETURNING *`,
  );
  const remove = db.prepare("UPDATE presets SET removed_at = ? WHERE id = ? AND removed_at IS NULL");
  const restore = db.prepare("UPDATE presets SET removed_at = NULL WHERE id = ?");
  return {
    presets: (moduleRef) => (ofModule.all(moduleRef) as PresetRow[]).map(presetFrom),
    savePreset({ id, moduleRef, name, values }) {
      if (module.get(moduleRef) === undefined) throw new Error(`There is no module ${moduleRef}`);
      const [text, list] = [toColumn(name), JSON.stringify(values)];
      const row =
        id === null
          ? writtenRow(insert, moduleRef, text, list)
          : writtenRow(update, text, list, id, moduleRef);
      if (row === undefined) throw new Error(`There is no preset ${id}`);
      return presetFrom(row as PresetRow);
    },
    remove: (id, at) => void remove.run(at, id),
    restore: (id) => void restore.run(id),
  };
}

/** Reads a row. */
export function presetFrom({ id, module, name, preset_values }: PresetRow): Preset {
  return {
    id,
    moduleRef: module,
    name: fromColumn(name),
    values: listFrom<TypedValue>(preset_values),
  };
}
