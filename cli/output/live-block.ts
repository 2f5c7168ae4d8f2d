/** A line and the ANSI codes of its look; without `look` it is plain. */
export interface BlockLine {
  readonly text: string;
  readonly look?: string;
}

/**
 * Some lines at the end of a terminal that are written over in place.
 *
 * One write per change and no clearing before it, so that nothing flickers. The lines must fit the width.
 */
export class LiveBlock {
  readonly #write: (text: string) => void;
  readonly #width: () => number;
  #shown = 0;
  #shownAt = 0;

  constructor(write: (text: string) => void, width: () => number) {
    this.#write = write;
    this.#width = width;
  }

  /** Shows these lines in place of the last ones. */
  show(lines: readonly BlockLine[]): void {
    const text = lines.map((line) => `${painted(line)}\x1b[K\n`).join("");
    this.#write(`${this.#back()}${text}\x1b[J`);
    this.#shown = lines.length;
    this.#shownAt = this.#width();
  }

  /** Takes the lines away, so that something else can be written; the next `show` comes below it. */
  clear(): void {
    const back = this.#back();
    this.#shown = 0;
    if (back !== "") this.#write(`${back}\x1b[J`);
  }

  /** Leaves the lines as they are, for good. */
  keep(): void {
    this.#shown = 0;
  }

  /**
   * In a window that was made narrower some terminals have wrapped the lines and some have cut them: how far up they
   * begin is unknown. They stay then, so that nothing above them is lost.
   */
  #back(): string {
    return this.#shown === 0 || this.#width() < this.#shownAt ? "" : `\x1b[${this.#shown}A\r`;
  }
}

function painted({ text, look }: BlockLine): string {
  return look === undefined ? text : `${look}${text}\x1b[0m`;
}
