/** What closing the window can mean: go on without it, end the app, or leave it open after all. */
export type ClosingAnswer = "background" | "quit" | "stay";

/** What the question needs from its surroundings. */
export interface ClosingPorts {
  /** How many sessions are watched or being started now. */
  readonly underWay: () => number;
  /** What the person chose for good; `ask` until then. */
  readonly chosen: () => "ask" | "background" | "quit";
  readonly remember: (choice: "background" | "quit") => void;
  readonly ask: (underWay: number) => Promise<{ readonly answer: ClosingAnswer; readonly remember: boolean }>;
  readonly hide: () => void;
  readonly quit: () => void;
}

/**
 * Decides what happens when the window is closed. While nothing is watched or being started it closes, and the app ends with it; else the
 * person is asked, once for good if they like.
 */
export class ClosingQuestion {
  readonly #ports: ClosingPorts;
  #quitting = false;
  #asking = false;

  constructor(ports: ClosingPorts) {
    this.#ports = ports;
  }

  /** The app is being quit, which is an answer already: windows close unasked. */
  quitting(): void {
    this.#quitting = true;
  }

  /** The window is about to close. Gives whether it may; where not, what follows comes by itself. */
  mayClose(): boolean {
    const underWay = this.#ports.underWay();
    if (this.#quitting || underWay === 0) return true;
    const chosen = this.#ports.chosen();
    if (chosen === "quit") return true;
    if (chosen === "background") this.#ports.hide();
    else if (!this.#asking) void this.#ask(underWay);
    return false;
  }

  async #ask(underWay: number): Promise<void> {
    this.#asking = true;
    try {
      const { answer, remember } = await this.#ports.ask(underWay);
      if (answer === "stay") return;
      if (remember) this.#ports.remember(answer);
      if (answer === "background") this.#ports.hide();
      else this.#ports.quit();
    } finally {
      this.#asking = false;
    }
  }
}
