import type { Clock } from "../../../core/clock.ts";
import { fail, type Result } from "../../../core/result.ts";
import type { Release, UpdateBan, UpdateFailure, UpdateStand, UpdateView } from "../../../core/update.ts";
import type { Preferences } from "../../bridge/views/preferences.ts";
import type { RestartReply, UpdateAct } from "../../bridge/views/updates.ts";
import type { Feed } from "./feed.ts";
import type { Updater } from "./updater.ts";

/** From the moment the window can be used to the first look by itself. */
const FIRST_LOOK_MS = 15_000;
const LOOK_EVERY_MS = 24 * 3_600_000;
/** After a look by itself that came to nothing. */
const LOOK_AGAIN_MS = 3_600_000;
/** A whole look may take so long, and a download between two signs of life. electron-updater would wait for ever. */
const PATIENCE_MS = 45_000;

/** What updating needs from its surroundings. */
export interface UpdatesPorts {
  readonly clock: Clock;
  /** The version that runs. */
  readonly installed: string;
  readonly feed: Feed | null;
  readonly ban: UpdateBan | null;
  /** Whether this copy replaces itself. */
  readonly installs: boolean;
  readonly chosen: () => Preferences["updates"];
  /** Loads the updater: not before the person has switched it on. */
  readonly openUpdater: (feed: Feed) => Promise<Updater>;
  /** How many sessions are watched or being started. */
  readonly underWay: () => number;
  readonly quit: () => void;
  readonly tell: (view: UpdateView) => void;
  readonly onBug: (error: unknown) => void;
}

/** Looks for newer versions if the person wants it, downloads on a click, installs when the app ends. Never by itself. */
export class Updates {
  readonly #ports: UpdatesPorts;
  #stand: UpdateStand;
  #updater: Promise<Updater> | null = null;
  #underWay: { readonly ending: AbortController; readonly before: UpdateStand } | null = null;
  /** What electron-updater was last told to do has ended. */
  #settled: Promise<void> = Promise.resolve();
  #cancelTimer: () => void = () => undefined;
  #restart = false;
  #ending: Promise<void> | null = null;

  constructor(ports: UpdatesPorts) {
    this.#ports = ports;
    this.#stand = this.#resting();
  }

  view(): UpdateView {
    const { installed, feed, installs } = this.#ports;
    return { installed, feed: feed?.url ?? null, installs, stand: this.#stand };
  }

  /** The window can be used: from here on it looks by itself, where that is wanted. */
  begin(): void {
    if (this.#isOn()) this.#lookIn(FIRST_LOOK_MS);
  }

  /** The person switched it on or off. On looks at once; off forgets what was found. */
  async switched(): Promise<void> {
    this.#cancelTimer();
    this.#cancel();
    this.#set(this.#resting());
    if (this.#isOn()) await this.look();
  }

  async act(act: UpdateAct): Promise<UpdateView> {
    if (act === "look") await this.look();
    else if (act === "download") await this.download();
    else this.#cancel();
    return this.view();
  }

  /** Looks, where it is on and nothing else is under way or waits to be installed. */
  async look(): Promise<void> {
    const { feed, clock } = this.#ports;
    const isFree = this.#underWay === null && this.#stand.kind !== "ready";
    if (!this.#isOn() || feed === null || !isFree) return;
    this.#cancelTimer();
    const looked = await this.#run(feed, { kind: "looking" }, (updater, signal) => updater.look(signal));
    if (looked === "cancelled") return;
    if (!looked.ok) this.#set({ kind: "failed", failure: looked.error, release: null });
    else if (looked.value === null) this.#set({ kind: "up_to_date", lookedAt: clock.now() });
    else this.#set({ kind: "newer", release: looked.value });
    this.#lookIn(looked.ok ? LOOK_EVERY_MS : LOOK_AGAIN_MS);
  }

  /** Fetches what is there, where this copy replaces itself. */
  async download(): Promise<void> {
    const { feed, installs } = this.#ports;
    const release = this.#offered();
    if (feed === null || release === null || !installs || this.#underWay !== null) return;
    const begun = { kind: "downloading", release, share: 0 } as const;
    const done = await this.#run(feed, begun, (updater, signal, alive) =>
      updater.download((share) => {
        if (signal.aborted) return;
        alive();
        this.#set({ ...begun, share });
      }, signal),
    );
    if (done === "cancelled") return;
    this.#set(done.ok ? { kind: "ready", release } : { kind: "failed", failure: done.error, release });
  }

  /** Quits and comes back as the new version. While something is under way, only on a second word. */
  restart({ evenIfUnderWay }: { readonly evenIfUnderWay: boolean }): RestartReply {
    if (this.#stand.kind !== "ready") return { kind: "nothing_ready" };
    const count = this.#ports.underWay();
    if (count > 0 && !evenIfUnderWay) return { kind: "under_way", count };
    this.#restart = true;
    this.#ports.quit();
    return { kind: "restarting" };
  }

  /** The app ends: puts in place what was downloaded, as the last thing. What cannot be put in place leaves the old version. */
  end(): Promise<void> {
    this.#ending ??= this.#end();
    return this.#ending;
  }

  async #end(): Promise<void> {
    this.#cancelTimer();
    this.#cancel();
    if (this.#stand.kind !== "ready" || this.#updater === null) return;
    try {
      await (await this.#updater).install(this.#restart);
    } catch (error) {
      this.#ports.onBug(error);
    }
  }

  #isOn(): boolean {
    const { feed, ban, chosen } = this.#ports;
    return ban === null && feed !== null && chosen() === "on" && this.#ending === null;
  }

  #resting(): UpdateStand {
    const { feed, ban, chosen } = this.#ports;
    if (ban !== null) return { kind: "forbidden", ...ban };
    if (feed === null) return { kind: "no_feed" };
    return chosen() === "on" ? { kind: "not_looked" } : { kind: "off" };
  }

  #offered(): Release | null {
    const stand = this.#stand;
    return stand.kind === "newer" || stand.kind === "failed" ? stand.release : null;
  }

  #lookIn(ms: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#ports.clock.after(ms, () => void this.look());
  }

  /** One act with its end: by itself, by patience, or by the person. `begun` is how things stand meanwhile. */
  async #run<Value>(
    feed: Feed,
    begun: UpdateStand,
    act: (updater: Updater, signal: AbortSignal, alive: () => void) => Promise<Result<Value, UpdateFailure>>,
  ): Promise<Result<Value, UpdateFailure> | "cancelled"> {
    const { clock, openUpdater, onBug } = this.#ports;
    const ending = new AbortController();
    const { signal } = ending;
    const aborted = new Promise<null>((resolve) => {
      signal.addEventListener("abort", () => resolve(null), { once: true });
    });
    let stalled = false;
    let stopWaiting: () => void = () => undefined;
    function alive(): void {
      stopWaiting();
      stopWaiting = clock.after(PATIENCE_MS, () => {
        stalled = true;
        ending.abort();
      });
    }
    this.#underWay = { ending, before: this.#stand };
    this.#set(begun);
    alive();
    try {
      this.#updater ??= openUpdater(feed);
      const updater = await this.#updater;
      const running = this.#settled.then(() => act(updater, signal, alive));
      this.#settled = running.then(
        () => undefined,
        () => undefined,
      );
      const result = await Promise.race([running, aborted]);
      if (stalled) return fail({ kind: "stalled" });
      return result === null || signal.aborted ? "cancelled" : result;
    } catch (error) {
      onBug(error);
      return signal.aborted && !stalled ? "cancelled" : fail({ kind: "other" });
    } finally {
      stopWaiting();
      if (this.#underWay?.ending === ending) this.#underWay = null;
    }
  }

  /** What was there before what is under way is there again, at once. */
  #cancel(): void {
    const underWay = this.#underWay;
    if (underWay === null) return;
    this.#underWay = null;
    underWay.ending.abort();
    this.#set(underWay.before);
  }

  #set(stand: UpdateStand): void {
    this.#stand = stand;
    this.#ports.tell(this.view());
  }
}
