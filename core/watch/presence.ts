import type { Clock } from "../clock.ts";
import type { WatchFact } from "../observation.ts";
import type { SystemEvent, SystemEvents } from "./system-events.ts";
import type { Watcher } from "./watcher.ts";

/** What is connected: what the system tells, the watcher that rests and rises by it, and who writes it down. */
export interface PresencePorts {
  readonly clock: Clock;
  readonly events: SystemEvents;
  readonly watcher: Pick<Watcher, "sleep" | "wake" | "setOffline">;
  /** Takes a fact for the timelines of all sessions that it concerns: `offline` and `online` not those of this computer. */
  readonly note: (fact: WatchFact) => void;
  /** Told when the network went or came back. Wall time in ms since when there is none; `null` when there is one. */
  readonly offlineSince: (since: number | null) => void;
}

/** How often the clocks are compared, in ms. */
const BEAT_MS = 10_000;

/** Time that passed by unseen and is longer than this was a sleep, or a clock that was set. In ms. */
const LEAST_GAP_MS = 2_000;

/** A sleep whose end was never told is over when we were awake for so many beats. */
const BEATS_AWAKE = 3;

interface Reading {
  readonly wall: number;
  readonly steady: number;
}

/**
 * Knows whether this computer is there to ask: awake, and with a network. Tells the watcher and the timelines.
 *
 * Events of the system may be missing. A sleep that was not told shows when wall time has gone on and steady time has not;
 * a sleep that does not end is over when our own timer goes on running; and an answer from afar proves a network.
 */
export class Presence {
  readonly #ports: PresencePorts;
  #stopListening: () => void = () => undefined;
  #cancelBeat: () => void = () => undefined;
  #lastBeat: Reading;
  #fellAsleep: Reading | null = null;
  #beatsAsleep = 0;
  #offlineSince: number | null = null;

  constructor(ports: PresencePorts) {
    this.#ports = ports;
    this.#lastBeat = this.#read();
  }

  /** Wall time in ms since when there is no network; `null` when there is one. */
  get offlineSince(): number | null {
    return this.#offlineSince;
  }

  /** Listens from now on, and begins offline where there is no network. */
  begin(): void {
    this.#lastBeat = this.#read();
    this.#stopListening = this.#ports.events.listen((event) => this.#hear(event));
    if (!this.#ports.events.isOnline()) this.#goOffline();
    this.#planBeat();
  }

  /** Listens no more. */
  end(): void {
    this.#stopListening();
    this.#cancelBeat();
  }

  /** Somebody outside this computer answered: there is a network, whatever the system says. */
  reached(): void {
    this.#goOnline();
  }

  #hear(event: SystemEvent): void {
    switch (event) {
      case "suspend":
        this.#fallAsleep();
        break;
      case "resume":
        if (this.#fellAsleep === null) this.#wokeUntold();
        else this.#awake();
        break;
      case "offline":
        this.#goOffline();
        break;
      case "online":
        this.#goOnline();
        break;
      case "quit":
        this.end();
        break;
    }
  }

  #fallAsleep(): void {
    if (this.#fellAsleep !== null) return;
    this.#fellAsleep = this.#read();
    this.#beatsAsleep = 0;
    this.#ports.watcher.sleep();
    this.#ports.note({ at: this.#fellAsleep.wall, kind: "asleep" });
  }

  #awake(): void {
    if (this.#fellAsleep === null) return;
    const passedMs = this.#passedUnseen(this.#fellAsleep);
    this.#fellAsleep = null;
    this.#lastBeat = this.#read();
    this.#ports.note({ at: this.#lastBeat.wall, kind: "awake" });
    this.#ports.watcher.wake(Math.max(passedMs, 0));
  }

  /** The system tells the end of a sleep whose beginning it did not tell: the clocks may, or else the beat that is late. */
  #wokeUntold(): void {
    const before = this.#lastBeat;
    const now = this.#read();
    if (now.wall - before.wall > BEAT_MS + LEAST_GAP_MS) this.#passedBy(before.wall);
    else this.#ports.watcher.wake();
    this.#lastBeat = now;
  }

  /** Nobody asked from then until now. What servers wished keeps its time: it may be that only the clock was set. */
  #passedBy(from: number): void {
    const { watcher, note, clock } = this.#ports;
    watcher.sleep();
    note({ at: from, kind: "unaccounted" });
    note({ at: clock.now(), kind: "awake" });
    watcher.wake();
  }

  #goOffline(): void {
    if (this.#offlineSince !== null) return;
    const at = this.#ports.clock.now();
    this.#offlineSince = at;
    this.#ports.watcher.setOffline(true);
    this.#ports.note({ at, kind: "offline" });
    this.#ports.offlineSince(at);
  }

  #goOnline(): void {
    if (this.#offlineSince === null) return;
    this.#offlineSince = null;
    this.#ports.note({ at: this.#ports.clock.now(), kind: "online" });
    this.#ports.offlineSince(null);
    this.#ports.watcher.setOffline(false);
  }

  #planBeat(): void {
    this.#cancelBeat = this.#ports.clock.after(BEAT_MS, () => this.#beat());
  }

  #beat(): void {
    const passedMs = this.#passedUnseen(this.#lastBeat);
    if (this.#fellAsleep !== null) {
      this.#beatsAsleep += 1;
      if (passedMs > LEAST_GAP_MS || this.#beatsAsleep >= BEATS_AWAKE) this.#awake();
    } else if (passedMs > LEAST_GAP_MS) this.#passedBy(this.#ports.clock.now() - passedMs);
    this.#lastBeat = this.#read();
    this.#planBeat();
  }

  /** How much further wall time has gone than steady time since then, in ms. */
  #passedUnseen(since: Reading): number {
    const now = this.#read();
    return now.wall - since.wall - (now.steady - since.steady);
  }

  #read(): Reading {
    return { wall: this.#ports.clock.now(), steady: this.#ports.clock.steady() };
  }
}
