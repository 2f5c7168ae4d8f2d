import { canBeQueried, type Session } from "../../../core/session.ts";
import type { SessionSelection } from "../../../core/session-filter.ts";
import type { SessionChange } from "../../../core/session-list.ts";
import { mayGoOn } from "../../../core/session-order.ts";
import type { Store } from "../../../core/store.ts";
import { isWatching } from "../../../core/watch/condition.ts";
import type { WatchAction } from "../../bridge/commands.ts";
import type { ManyAct, ManyInput, ManyReply } from "../../bridge/views/many.ts";
import type { Emit } from "./emit.ts";

/** What acting on many sessions needs from its surroundings. */
export interface ManyPorts {
  readonly store: Pick<Store, "sessions" | "changeSessions" | "selectedSessions" | "restoreBatch">;
  readonly watching: {
    act(sessionRow: number, action: WatchAction): Promise<Session>;
    forget(sessionRow: number): void;
    restored(session: Session): Promise<void>;
  };
  readonly now: () => number;
  readonly emit: Emit;
}

const ROWS_AT_ONCE = 250;

/** One slice of an act: how many it changed, how many it looked at, and where the next begins. */
interface Done {
  readonly changed: number;
  readonly looked: number;
  readonly next: number | null;
}

/** Acts on many sessions, slice by slice, so that watching is written in between; one act at a time. */
export class Many {
  readonly #ports: ManyPorts;
  #busy = false;
  #cancelled = false;
  #ended = false;
  #lastBatch = 0;
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(ports: ManyPorts) {
    this.#ports = ports;
  }

  act(input: ManyInput): Promise<ManyReply> {
    return this.#noted(this.#act(input));
  }

  async #act({ selection, act }: ManyInput): Promise<ManyReply> {
    if (this.#ended) return { kind: "cancelled", changed: 0, batch: null };
    if (this.#busy) return { kind: "busy" };
    this.#busy = true;
    this.#cancelled = false;
    const batch = act.kind === "remove" ? this.#newBatch() : null;
    let changed = 0;
    try {
      const total = await this.#size(selection);
      let looked = 0;
      for (const part of partsOf(selection)) {
        for (let before: number | null = null; ; ) {
          if (this.#cancelled) return { kind: "cancelled", changed, batch };
          const slice = await this.#slice({ selection: part, before }, act, batch);
          changed += slice.changed;
          looked += slice.looked;
          before = slice.next;
          this.#ports.emit({ kind: "many_progress", done: Math.min(looked, total), total });
          if (before === null) break;
        }
      }
      return { kind: "done", changed, batch };
    } finally {
      this.#busy = false;
      if (changed > 0) this.#ports.emit({ kind: "sessions_changed" });
    }
  }

  /** What is done already stays done. */
  cancel(): void {
    this.#cancelled = true;
  }

  /** Ends between two slices, and settles then: the store can be closed. What is asked later does nothing. */
  async end(): Promise<void> {
    this.#ended = true;
    this.cancel();
    await Promise.allSettled(this.#underWay);
  }

  /** Brings back what was removed together; what was watched is watched on. */
  undo(batch: number): Promise<number> {
    return this.#noted(this.#undo(batch));
  }

  async #undo(batch: number): Promise<number> {
    const { store, watching, emit } = this.#ports;
    let restored = 0;
    for (let more = true; more && !this.#ended; ) {
      const { changed, next } = await store.restoreBatch(batch);
      restored += changed.length;
      more = next !== null;
      if (changed.length === 0) break;
      const { sessions } = await store.selectedSessions({
        selection: { kind: "rows", rows: changed },
        before: null,
      });
      for (const session of sessions) if (isWatching(session.watch)) await watching.restored(session);
    }
    if (restored > 0) emit({ kind: "sessions_changed" });
    return restored;
  }

  async #noted<Value>(work: Promise<Value>): Promise<Value> {
    this.#underWay.add(work);
    try {
      return await work;
    } finally {
      this.#underWay.delete(work);
    }
  }

  #newBatch(): number {
    this.#lastBatch = Math.max(this.#lastBatch + 1, Math.floor(this.#ports.now()));
    return this.#lastBatch;
  }

  async #size(selection: SessionSelection): Promise<number> {
    if (selection.kind === "rows") return selection.rows.length;
    return (await this.#ports.store.sessions({ filter: selection.filter, limit: 1 })).total;
  }

  async #slice(
    wish: { readonly selection: SessionSelection; readonly before: number | null },
    act: ManyAct,
    batch: number | null,
  ): Promise<Done> {
    const { store, watching, now } = this.#ports;
    if (act.kind === "watch") {
      const { sessions, next } = await store.selectedSessions(wish);
      const fitting = sessions.filter((session) => makesSense(session, act.action));
      await Promise.all(fitting.map(({ id }) => watching.act(id, act.action)));
      return { changed: fitting.length, looked: sessions.length, next };
    }
    const change: SessionChange =
      act.kind === "remove" ? { kind: "remove", at: now(), batch: batch ?? 0 } : act;
    const { changed, looked, next } = await store.changeSessions(wish, change);
    if (act.kind === "remove") for (const id of changed) watching.forget(id);
    return { changed: changed.length, looked, next };
  }
}

/** Rows by hand go to the store a slice at a time. */
function partsOf(selection: SessionSelection): readonly SessionSelection[] {
  if (selection.kind === "filter") return [selection];
  const rows = [...new Set(selection.rows)];
  const parts: SessionSelection[] = [];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    parts.push({ kind: "rows", rows: rows.slice(at, at + ROWS_AT_ONCE) });
  }
  return parts;
}

function makesSense(session: Session, action: WatchAction): boolean {
  if (!canBeQueried(session)) return false;
  switch (action) {
    case "check_now":
    case "stop":
      return mayGoOn(session);
    case "pause":
      return isWatching(session.watch);
    case "resume":
      return session.watch.kind === "paused" || session.watch.kind === "stopped";
  }
}
