import type { WatchOverview } from "../../bridge/views/session.ts";

/** An icon beside the clock, or whatever the system has in its place. */
export interface Icon {
  /** Shows what is watched, in its tip and menu. */
  tell(overview: Pick<WatchOverview, "watched" | "waiting">): void;
  remove(): void;
}

/** An icon that is there while the bench goes on without a window, and only then. */
export class BackgroundIcon {
  readonly #make: () => Icon;
  #icon: Icon | null = null;
  #overview: Pick<WatchOverview, "watched" | "waiting"> = { watched: 0, waiting: 0 };

  constructor(make: () => Icon) {
    this.#make = make;
  }

  hidden(): void {
    if (this.#icon !== null) return;
    this.#icon = this.#make();
    this.#icon.tell(this.#overview);
  }

  shown(): void {
    this.#icon?.remove();
    this.#icon = null;
  }

  /** Says the same again: another language was chosen. */
  speak(): void {
    this.#icon?.tell(this.#overview);
  }

  overview(overview: Pick<WatchOverview, "watched" | "waiting">): void {
    this.#overview = overview;
    this.#icon?.tell(overview);
  }
}
