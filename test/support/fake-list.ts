import { readSearch } from "../../core/search-text.ts";
import type { Session } from "../../core/session.ts";
import { isInDoubt } from "../../core/session.ts";
import {
  fitsFilter,
  type SessionFilter,
  type SessionSelection,
  stateWish,
} from "../../core/session-filter.ts";
import type { Digest } from "../../core/session-list.ts";
import { compareInList, listKey, sessionRank } from "../../core/session-order.ts";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import type { BenchEvent } from "../../electron/bridge/events.ts";
import type { LibraryView } from "../../electron/bridge/views/library.ts";
import type { ManyAct } from "../../electron/bridge/views/many.ts";

/** What main answers about the list as a whole. */
export type FakeList = Pick<
  BenchApi,
  | "sessions"
  | "sessionCounts"
  | "markSession"
  | "actOnMany"
  | "cancelMany"
  | "undoRemoval"
  | "exportMany"
  | "digest"
  | "markDigestSeen"
>;

interface ListParts {
  readonly all: () => readonly Session[];
  readonly change: (sessionRow: number, change: Partial<Session>) => Session;
  /** Takes a session out; what it gives back brings it in again. */
  readonly take: (sessionRow: number) => () => void;
  readonly library: () => LibraryView;
  readonly tell: (event: BenchEvent) => void;
}

/** The list as main has it, over sessions in memory. */
export function fakeList({ all, change, take, library, tell }: ListParts): FakeList {
  const batches = new Map<number, readonly (() => void)[]>();
  let digest: Digest | null = null;

  function fitting(filter: SessionFilter): readonly Session[] {
    const tags = (moduleRef: number) => library().modules.find(({ id }) => id === moduleRef)?.tags ?? [];
    return all().filter((session) => fitsFilter(session, filter, tags));
  }

  function selected(selection: SessionSelection): readonly Session[] {
    return selection.kind === "rows"
      ? all().filter(({ id }) => selection.rows.includes(id))
      : fitting(selection.filter).filter(({ id }) => !selection.except.includes(id));
  }

  return {
    sessions: async ({ filter = {}, order, limit, after, from = 0 }) => {
      const byAge = order === "newest" || readSearch(filter.text ?? "").length > 0;
      const rows = fitting(filter).toSorted(byAge ? (a, b) => b.id - a.id : compareInList);
      const start =
        after === undefined
          ? from
          : rows.filter((row) => {
              const key = byAge ? 0 : listKey(row) - after.key;
              return key > 0 || (key === 0 && row.id >= after.id);
            }).length;
      const sessions = rows.slice(start, start + limit);
      const last = sessions.at(-1);
      return {
        sessions,
        total: rows.length,
        atLeast: false,
        next: last === undefined || sessions.length < limit ? null : { key: listKey(last), id: last.id },
      };
    },
    sessionCounts: async () => {
      const sessions = all();
      const states = [...new Set(sessions.map(({ state }) => stateWish(state)))];
      const count = (fits: (session: Session) => boolean) => sessions.filter(fits).length;
      return {
        total: sessions.length,
        byState: states.map((state) => ({ state, count: count((each) => stateWish(each.state) === state) })),
        waiting: count((each) => sessionRank(each) === "waits"),
        unseen: count(({ unseen }) => unseen),
        inDoubt: count(isInDoubt),
        starred: count(({ starred }) => starred),
        tags: [...new Set(sessions.flatMap(({ tags }) => tags))].sort(),
      };
    },
    markSession: async ({ sessionRow, marks }) => change(sessionRow, marks),
    actOnMany: async ({ selection, act }) => {
      const sessions = selected(selection);
      if (act.kind === "remove") {
        const batch = batches.size + 1;
        batches.set(
          batch,
          sessions.map(({ id }) => take(id)),
        );
        tell({ kind: "sessions_changed" });
        return { kind: "done", changed: sessions.length, batch };
      }
      const changed = sessions.filter((session) => applied(session, act) !== null);
      for (const session of changed) change(session.id, applied(session, act) ?? {});
      tell({ kind: "sessions_changed" });
      return { kind: "done", changed: changed.length, batch: null };
    },
    cancelMany: async () => {},
    undoRemoval: async (batch) => {
      const back = batches.get(batch) ?? [];
      batches.delete(batch);
      for (const bring of back) bring();
      tell({ kind: "sessions_changed" });
      return back.length;
    },
    exportMany: async () => ({ kind: "not_chosen" }),
    digest: async () => digest,
    markDigestSeen: async () => {
      digest = null;
    },
  };
}

/** What an act makes of a session; `null` where it changes nothing. */
function applied(
  session: Session,
  act: Exclude<ManyAct, { readonly kind: "remove" }>,
): Partial<Session> | null {
  switch (act.kind) {
    case "star":
      return session.starred === act.on ? null : { starred: act.on };
    case "tag": {
      const tags = [...new Set([...session.tags.filter((tag) => !act.drop.includes(tag)), ...act.add])];
      return tags.join("\n") === session.tags.join("\n") ? null : { tags };
    }
    case "seen":
      return session.unseen && session.changedAt <= act.upTo ? { unseen: false } : null;
    case "watch":
      if (act.action === "pause") return { watch: { kind: "paused", reason: { kind: "person" } } };
      if (act.action === "stop") return { watch: { kind: "stopped" } };
      return act.action === "resume" ? { watch: { kind: "live" } } : {};
  }
}
