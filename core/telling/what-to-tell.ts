import type { Clock } from "../clock.ts";
import type { Session } from "../session.ts";
import type { Gathered, News, Told, Wanted } from "./news.ts";
import { isWanted, newsOf } from "./news.ts";
import { WaitMemory } from "./wait-memory.ts";

/** What deciding needs to know, and who carries it out. */
export interface TellingPorts {
  readonly clock: Pick<Clock, "steady" | "after">;
  /** Asked when something is about to be told. */
  readonly wanted: () => Wanted;
  /** True for the session that is on screen in a window that has the focus. */
  readonly isSeen: (sessionRow: number) => boolean;
  readonly tell: (told: Told) => void;
  /** All that it was about has moved on or been looked at, or another takes its place. */
  readonly takeBack: (told: Told) => void;
}

/** How long news waits for more of it, in ms. */
const GATHER_MS = 1_500;

/** How long after a notification the next one comes at the earliest, in ms: after one about one session, about many. */
const AFTER_ONE_MS = 5_000;
const AFTER_MANY_MS = 60_000;

/** How long a person who opened a session's link is taken to be on its page, in ms: as long as it is looked at closely. */
const ON_PAGE_MS = 10 * 60_000;

/** How long after a time without hearing all answers are waited for, in ms. */
const CATCH_UP_MS = 180_000;

interface CatchUp {
  readonly because: Gathered;
  /** Those that have not answered since. */
  readonly missing: Set<number>;
  readonly cancel: () => void;
}

/**
 * Decides what a person is told by the system while they look elsewhere: each wait once, each end once, many at once as
 * one, and after a time without hearing one summary. Whoever feeds it tells each answer before the session it changed.
 */
export class WhatToTell {
  readonly #ports: TellingPorts;
  readonly #waits: WaitMemory;
  /** When the last answer that told a state was heard, until the session that it changed was looked at. */
  readonly #answers = new Map<number, number>();
  readonly #openedAt = new Map<number, number>();
  readonly #basket = new Map<number, News>();
  readonly #standing = new Map<Told, Set<number>>();
  #many: Told | null = null;
  #notBefore = 0;
  #catchUp: CatchUp | null = null;
  #asleep = false;
  #cancel: (() => void) | null = null;

  constructor(ports: TellingPorts) {
    this.#ports = ports;
    this.#waits = new WaitMemory(() => ports.clock.steady());
  }

  /** @param heardAt  Wall time in ms of an answer that told a state; `null` for any other end of a query. */
  answered(sessionRow: number, heardAt: number | null): void {
    if (heardAt !== null) this.#answers.set(sessionRow, heardAt);
    // An answer says that this computer is awake, whatever else was missed.
    this.#asleep = false;
    this.#catchUp?.missing.delete(sessionRow);
    this.#schedule();
  }

  /** A session as it is after its answer; told for any other reason it is no news. */
  changed(session: Session): void {
    const { id, stateBegan, heardAt } = session;
    if (heardAt === null || this.#answers.get(id) !== heardAt) return;
    this.#answers.delete(id);
    // The answer that a state is first heard by is the one that its beginning is bounded by.
    if (stateBegan?.[1] !== heardAt) return;
    this.#drop(id);
    const news = newsOf(session);
    if (news?.kind !== "waits") this.#waits.leftIt(id);
    if (news === null) return;
    const isKnown = news.kind === "waits" && !this.#waits.begins(id);
    if (isKnown || this.#knows(id)) return;
    this.#basket.set(id, news);
    this.#schedule();
  }

  /** The person opened its link from here, and is on its page. */
  opened(sessionRow: number): void {
    this.#openedAt.set(sessionRow, this.#ports.clock.steady());
    this.#drop(sessionRow);
  }

  /** The person looks at it. */
  looked(sessionRow: number): void {
    this.#drop(sessionRow);
  }

  forgotten(sessionRow: number): void {
    this.#drop(sessionRow);
    this.#waits.forget(sessionRow);
    this.#openedAt.delete(sessionRow);
    this.#answers.delete(sessionRow);
    this.#catchUp?.missing.delete(sessionRow);
  }

  /** This computer goes to sleep: what has not been told waits for the morning. */
  sleeps(): void {
    this.#asleep = true;
    this.#cancel?.();
    this.#cancel = null;
  }

  /** Nothing could be heard for a while, and each of these sessions is asked once now: what they say is told as one. */
  catchUp(because: Gathered, sessionRows: readonly number[]): void {
    this.#asleep = false;
    this.#waits.skipTime();
    const missing = new Set([...(this.#catchUp?.missing ?? []), ...sessionRows]);
    this.#catchUp?.cancel();
    this.#cancel?.();
    this.#cancel = null;
    const cancel = this.#ports.clock.after(CATCH_UP_MS, () => {
      missing.clear();
      this.#schedule();
    });
    this.#catchUp = { because, missing, cancel };
    this.#schedule();
  }

  #knows(id: number): boolean {
    const opened = this.#openedAt.get(id);
    const isOnPage = opened !== undefined && this.#ports.clock.steady() - opened < ON_PAGE_MS;
    return isOnPage || this.#ports.isSeen(id);
  }

  /** What stood about a session counts no more. */
  #drop(id: number): void {
    this.#basket.delete(id);
    for (const [told, rows] of this.#standing) {
      if (rows.delete(id) && rows.size === 0) this.#takeBack(told);
    }
  }

  #takeBack(told: Told): void {
    this.#standing.delete(told);
    if (this.#many === told) this.#many = null;
    this.#ports.takeBack(told);
  }

  #schedule(): void {
    const isCatching = (this.#catchUp?.missing.size ?? 0) > 0;
    const hasNothing = this.#basket.size === 0 && this.#catchUp === null;
    if (this.#asleep || this.#cancel !== null || isCatching || hasNothing) return;
    const wait = Math.max(GATHER_MS, this.#notBefore - this.#ports.clock.steady());
    this.#cancel = this.#ports.clock.after(wait, () => {
      this.#cancel = null;
      this.#empty();
    });
  }

  #empty(): void {
    const because = this.#catchUp?.because ?? "together";
    this.#catchUp?.cancel();
    this.#catchUp = null;
    const wanted = this.#ports.wanted();
    const fresh = [...this.#basket.values()].filter(
      (news) => isWanted(news, wanted) && !this.#knows(news.sessionRow),
    );
    this.#basket.clear();
    if (fresh.length === 0) return;
    if (fresh.length === 1) {
      this.#tell({ news: fresh, because }, AFTER_ONE_MS);
      return;
    }
    const former = this.#many;
    const kept = former?.news.filter((news) => this.#standing.get(former)?.has(news.sessionRow)) ?? [];
    if (former !== null) this.#takeBack(former);
    const told = { news: [...kept, ...fresh], because };
    this.#tell(told, AFTER_MANY_MS);
    this.#many = told;
  }

  #tell(told: Told, pauseMs: number): void {
    this.#standing.set(told, new Set(told.news.map(({ sessionRow }) => sessionRow)));
    this.#notBefore = this.#ports.clock.steady() + pauseMs;
    this.#ports.tell(told);
  }
}
