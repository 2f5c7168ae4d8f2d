import type { Clock } from "../../../core/clock.ts";
import type { ChangesBetween, Digest } from "../../../core/session-list.ts";
import type { Store } from "../../../core/store.ts";
import type { Emit } from "./emit.ts";

/** The name under which the store keeps when the person left. */
const KEPT_AS = "away";

/** What the first answers after the return tell happened before it: so long they count to the time away, in ms. */
const FIRST_ANSWERS_MS = 30_000;

/** When the page is told anew after the return, in ms. */
const TOLD_AFTER_MS = [10_000, FIRST_ANSWERS_MS];

/** What the digest needs from its surroundings. */
export interface AwayPorts {
  readonly store: Pick<Store, "kept" | "keep" | "changesBetween" | "changeSessions">;
  readonly clock: Pick<Clock, "now" | "after">;
  readonly emit: Emit;
  readonly onBug: (error: unknown) => void;
}

/** `backAt`: where the time away ends; `null` while it lasts. Wall times in ms. */
interface TimeAway {
  readonly leftAt: number;
  readonly backAt: number | null;
}

/**
 * Knows when the person left: when the window was closed or hidden, the computer slept, or the app quit. What they were
 * not told of, or did not mark as seen, stays in the digest when they leave once more.
 */
export class Away {
  readonly #ports: AwayPorts;
  #time: TimeAway | null;
  #writing: Promise<void> = Promise.resolve();

  private constructor(ports: AwayPorts, time: TimeAway | null) {
    this.#ports = ports;
    this.#time = time;
  }

  static async open(ports: AwayPorts): Promise<Away> {
    return new Away(ports, timeFrom(await ports.store.kept(KEPT_AS)));
  }

  /** Settles once that is written down. */
  left(): Promise<void> {
    return this.#inTurn(async () => {
      const isAway = this.#time !== null && this.#time.backAt === null;
      if (isAway) return;
      const unread = (await this.#digest()) !== null;
      const leftAt = unread && this.#time !== null ? this.#time.leftAt : this.#ports.clock.now();
      await this.#keep({ leftAt, backAt: null });
    });
  }

  /** The page is told the digest, now and when the first answers are in, unless nothing changed. */
  back(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#time === null || this.#time.backAt !== null) return;
      await this.#keep({ ...this.#time, backAt: this.#ports.clock.now() + FIRST_ANSWERS_MS });
      await this.#tell();
      for (const wait of TOLD_AFTER_MS) {
        this.#ports.clock.after(wait, () => void this.#tell().catch(this.#ports.onBug));
      }
    });
  }

  /** `null` while nobody is back, and where nothing changed. */
  digest(): Promise<Digest | null> {
    return this.#digest();
  }

  /** All that has changed up to now counts as seen, and the digest ends. */
  seen(): Promise<void> {
    return this.#inTurn(async () => {
      const { store, clock, emit } = this.#ports;
      const selection = { kind: "filter", filter: { unseen: true }, except: [] } as const;
      const upTo = clock.now();
      for (let before: number | null = null; ; ) {
        const { next } = await store.changeSessions({ selection, before }, { kind: "seen", upTo });
        if (next === null) break;
        before = next;
      }
      await this.#keep(null);
      emit({ kind: "sessions_changed" });
    });
  }

  async #digest(): Promise<Digest | null> {
    const { store, clock } = this.#ports;
    if (this.#time === null || this.#time.backAt === null) return null;
    const { leftAt } = this.#time;
    const backAt = Math.min(this.#time.backAt, clock.now());
    const changes = await store.changesBetween(leftAt, backAt);
    return howMany(changes) === 0 ? null : { ...changes, leftAt, backAt };
  }

  async #tell(): Promise<void> {
    const digest = await this.#digest();
    if (digest !== null) this.#ports.emit({ kind: "digest", digest });
  }

  async #keep(time: TimeAway | null): Promise<void> {
    this.#time = time;
    await this.#ports.store.keep(KEPT_AS, JSON.stringify(time));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#writing.then(work);
    this.#writing = turn.catch(() => {});
    return turn;
  }
}

function howMany({ completed, fatalErrored, waiting, inDoubt, others }: ChangesBetween): number {
  return completed + fatalErrored + waiting + inDoubt + others;
}

/** What makes no sense is none. */
function timeFrom(text: string | null): TimeAway | null {
  if (text === null) return null;
  try {
    const { leftAt, backAt } = JSON.parse(text) as Partial<TimeAway>;
    const isWhole = typeof leftAt === "number" && (backAt === null || typeof backAt === "number");
    return isWhole ? { leftAt, backAt } : null;
  } catch {
    return null;
  }
}
