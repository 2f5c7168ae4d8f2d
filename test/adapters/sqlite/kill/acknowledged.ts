import { DatabaseSync } from "@photostructure/sqlite";
import type { SqliteStore } from "../../../../adapters/sqlite/sqlite-store.ts";
import type { FileSize } from "./large-file.ts";

/** What the writing child said. */
export type Acknowledged =
  | { readonly kind: "begun" | "opened" }
  | { readonly kind: "intent" | "outcome"; readonly id: number }
  | { readonly kind: "connection"; readonly id: number; readonly name: string }
  | { readonly kind: "kept"; readonly text: string }
  | { readonly kind: "query"; readonly id: number; readonly answered: number }
  | { readonly kind: "fact"; readonly id: number; readonly facts: number };

/** Those of the things said that the store does not hold any more. */
export function lostOf(store: SqliteStore, said: readonly Acknowledged[]): readonly Acknowledged[] {
  return said.filter((each) => isLost(store, each));
}

function isLost(store: SqliteStore, each: Acknowledged): boolean {
  switch (each.kind) {
    case "begun":
    case "opened":
      return false;
    case "intent":
      return store.session(each.id) === null;
    case "outcome": {
      const origin = store.session(each.id)?.session.origin;
      const accepted = origin?.kind === "started" && origin.outcome.kind === "accepted";
      return !accepted || store.exchanges(each.id, 9).length !== 1;
    }
    case "connection": {
      const name = store.library().connections.find(({ id }) => id === each.id)?.name ?? "";
      // The renaming that followed may have been written without a word about it.
      return name !== each.name && name !== `${each.name} renamed`;
    }
    case "kept":
      return Number(store.kept("count")) < Number(each.text);
    case "query": {
      const detail = store.session(each.id);
      // Summary and record are written together: they agree, or one of them was lost.
      const answered = detail?.session.answered ?? 0;
      return answered < each.answered || detail?.observations.length !== answered;
    }
    case "fact":
      return (store.session(each.id)?.facts.length ?? 0) < each.facts;
  }
}

/** How much of a file is gone after its update: rows that are missing, or that only some of got the last step. */
export function lostRows(file: string, { sessions, observationsEach }: FileSize): number {
  const db = new DatabaseSync(file, { readOnly: true });
  const count = (sql: string) => (db.prepare(sql).get() as { readonly n: number }).n;
  const all = sessions * observationsEach;
  const lost =
    Math.abs(sessions - count("SELECT count(*) AS n FROM sessions")) +
    Math.abs(all - count("SELECT count(*) AS n FROM observations")) +
    Math.abs(all - count("SELECT count(*) AS n FROM exchanges WHERE request_body = 'body+'"));
  db.close();
  return lost;
}
