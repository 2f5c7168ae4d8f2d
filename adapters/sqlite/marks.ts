import type { ChangedSlice, SelectedSlice, SessionChange, SessionMarks } from "../../core/session-list.ts";
import { fromNullable, toColumn, toNullable } from "./columns.ts";
import { type Database, inTransaction } from "./database.ts";
import { SLICE, selectedRows } from "./selected-rows.ts";
import { type SessionRow, sessionFrom, tagsFrom } from "./session-row.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** What a person says of sessions, one or many. */
export type MarkRows = Pick<
  SqliteStore,
  "markSession" | "changeSessions" | "selectedSessions" | "restoreBatch"
>;

/** Prepares what writes marks. */
export function markRows(db: Database): MarkRows {
  const star = db.prepare("UPDATE sessions SET starred = ? WHERE id = ? AND starred != ?");
  const tag = db.prepare("UPDATE sessions SET tags = ? WHERE id = ? AND tags IS NOT ?");
  const note = db.prepare("UPDATE sessions SET note = ? WHERE id = ?");
  const see = db.prepare("UPDATE sessions SET unseen = 0 WHERE id = ? AND unseen = 1 AND changed_at <= ?");
  const remove = db.prepare("UPDATE sessions SET removed_at = ?, removed_batch = ? WHERE id = ?");
  const selected = selectedRows(db);
  const byId = db.prepare("SELECT * FROM sessions WHERE id = ? AND removed_at IS NULL");
  const ofBatch = db.prepare("SELECT id FROM sessions WHERE removed_batch = ? ORDER BY id DESC LIMIT ?");
  const restore = db.prepare("UPDATE sessions SET removed_at = NULL, removed_batch = NULL WHERE id = ?");

  function apply(row: SessionRow, change: SessionChange): boolean {
    switch (change.kind) {
      case "star":
        return star.run(Number(change.on), row.id, Number(change.on)).changes > 0;
      case "tag": {
        const had = tagsFrom(row.tags);
        const tags = tagsColumn([...had.filter((each) => !change.drop.includes(each)), ...change.add]);
        return tag.run(tags, row.id, tags).changes > 0;
      }
      case "seen":
        return see.run(row.id, change.upTo).changes > 0;
      case "remove":
        return remove.run(change.at, change.batch, row.id).changes > 0;
    }
  }

  return {
    markSession: (id, marks: SessionMarks) =>
      inTransaction(db, () => {
        const row = byId.get(id) as SessionRow | undefined;
        if (row === undefined) return null;
        if (marks.starred !== undefined) star.run(Number(marks.starred), id, Number(marks.starred));
        if (marks.tags !== undefined) tag.run(tagsColumn(marks.tags), id, tagsColumn(marks.tags));
        if (marks.note !== undefined && marks.note !== (fromNullable(row.note) ?? "")) {
          note.run(toNullable(marks.note === "" ? null : marks.note), id);
        }
        return sessionFrom(byId.get(id) as SessionRow);
      }),
    changeSessions: (wish, change): ChangedSlice => {
      const { rows, next } = selected(wish);
      const changed = inTransaction(db, () => rows.filter((row) => apply(row, change)));
      return { changed: changed.map(({ id }) => id), looked: rows.length, next };
    },
    selectedSessions(wish): SelectedSlice {
      const { rows, next } = selected(wish);
      return { sessions: rows.map(sessionFrom), next };
    },
    restoreBatch(batch): ChangedSlice {
      const ids = (ofBatch.all(batch, SLICE) as { id: number }[]).map(({ id }) => id);
      inTransaction(db, () => {
        for (const id of ids) restore.run(id);
      });
      return { changed: ids, looked: ids.length, next: ids.length === SLICE ? (ids.at(-1) ?? null) : null };
    },
  };
}

/** Each tag once; NULL for none. */
function tagsColumn(tags: readonly string[]): string | null {
  const once = [...new Set(tags)];
  return once.length === 0 ? null : JSON.stringify(once.map(toColumn));
}
