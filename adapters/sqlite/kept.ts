import { fromColumn, toColumn } from "./columns.ts";
import type { Database } from "./database.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** Prepares what reads and writes the texts that are kept under a name. */
export function keptRows(db: Database): Pick<SqliteStore, "kept" | "keep"> {
  const read = db.prepare("SELECT text FROM kept WHERE name = ?");
  const write = db.prepare(
    "INSERT INTO kept (name, text) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET text = excluded.text",
  );
  return {
    kept(name) {
      const row = read.get(toColumn(name)) as { readonly text: string } | undefined;
      return row === undefined ? null : fromColumn(row.text);
    },
    keep: (name, text) => void write.run(toColumn(name), toColumn(text)),
  };
}
