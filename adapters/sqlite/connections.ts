import { CONNECTION_COLOURS, type Connection, type Environment } from "../../core/connection.ts";
import { DEFAULT_NETWORK, isDefaultNetwork, type NetworkSettings } from "../../core/network.ts";
import { fromColumn, toColumn, unionFrom, wordFrom } from "./columns.ts";
import { type Database, inTransaction, writtenRow } from "./database.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** A row of `connections` as SQLite gives it. */
export interface ConnectionRow {
  readonly id: number;
  readonly name: string;
  readonly base_url: string;
  readonly environment: string | null;
  readonly colour: string;
  readonly built_in: number;
  readonly network: string | null;
}

/** The rows of connections. */
export interface ConnectionRows extends Pick<SqliteStore, "saveConnection"> {
  /** In the order they were made; removed ones are left out. */
  all(): readonly Connection[];
  remove(id: number, at: number): void;
  restore(id: number): void;
}

/** Prepares what reads and writes connections. */
export function connectionRows(db: Database): ConnectionRows {
  const all = db.prepare("SELECT * FROM connections WHERE removed_at IS NULL ORDER BY id");
  const insert = db.prepare(
    "INSERT INTO connections (name, base_url, environment, colour, network, built_in) VALUES (?, ?, ?, ?, ?, ?) RETURNING *",
  );
  const update = db.prepare(
    `UPDATE connections SET name = ?, base_url = ?, environment = ?, colour = ?, network = ?
     WHERE id = ? AND removed_at IS NULL RETURNING *`,
  );
  const remove = db.prepare("UPDATE connections SET removed_at = ? WHERE id = ? AND removed_at IS NULL");
  const removeModules = db.prepare(
    "UPDATE modules SET removed_at = ?, removed_with = connection_id WHERE connection_id = ? AND removed_at IS NULL",
  );
  const restore = db.prepare("UPDATE connections SET removed_at = NULL WHERE id = ?");
  const restoreModules = db.prepare(
    "UPDATE modules SET removed_at = NULL, removed_with = NULL WHERE removed_with = ?",
  );
  return {
    all: () => (all.all() as ConnectionRow[]).map(connectionFrom),
    saveConnection({ id, name, baseUrl, environment, colour, network }, builtIn = false) {
      const values = [
        toColumn(name),
        toColumn(baseUrl),
        environmentColumn(environment),
        colour,
        networkColumn(network),
      ];
      const row =
        id === null ? writtenRow(insert, ...values, Number(builtIn)) : writtenRow(update, ...values, id);
      if (row === undefined) throw new Error(`There is no connection ${id}`);
      return connectionFrom(row as ConnectionRow);
    },
    remove(id, at) {
      inTransaction(db, () => {
        if (remove.run(at, id).changes > 0) removeModules.run(at, id);
      });
    },
    restore(id) {
      inTransaction(db, () => {
        restore.run(id);
        restoreModules.run(id);
      });
    },
  };
}

function environmentColumn(environment: Environment | null): string | null {
  return environment === null ? null : JSON.stringify(environment);
}

function networkColumn(network: NetworkSettings): string | null {
  return isDefaultNetwork(network) ? null : JSON.stringify(network);
}

/** @throws When it was not written by this app. */
function networkFrom(column: string | null): NetworkSettings {
  if (column === null) return DEFAULT_NETWORK;
  const { proxy, proxyUser, extraCaFile, clientCertificate } = JSON.parse(column) as NetworkSettings;
  wordFrom(proxy.kind, ["system", "none", "own"]);
  return { proxy, proxyUser, extraCaFile, clientCertificate };
}

/** Reads a row. */
export function connectionFrom(row: ConnectionRow): Connection {
  return {
    id: row.id,
    name: fromColumn(row.name),
    baseUrl: fromColumn(row.base_url),
    environment:
      row.environment === null ? null : unionFrom<Environment>(row.environment, ["test", "live", "own"]),
    colour: wordFrom(row.colour, CONNECTION_COLOURS),
    network: networkFrom(row.network),
    builtIn: row.built_in === 1,
  };
}
