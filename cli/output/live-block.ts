/** A line and the ANSI codes of its look; without `look` it is plain. */
export interface BlockLine {
  readonly text: string;
  readonly look?: string;
}

/**
 * Some lines at the end of a terminal that are written over in place.
 *
 * One write per change and no clearing before it, so that nothing flickers. Knows how its lines wrap after the window
 * was made narrower.
 */
export class LiveBlock {
  readonly #write: (text: string) => void;
  readonly #width: () => number;
  #shown: readonly string[] = [];

  constructor(write: (text: string) => void, width: () => number) {
    this.#write = write;
    this.#width = width;
  }

  /** Shows these lines in place of the last ones. */
  show(lines: readonly BlockLine[]): void {
    const text = lines.map((line) => `${painted(line)}\x1b[K\n`).join("");
    this.#write(`${this.#back()}${text}\x1b[J`);
    this.#shown = lines.map((line) => line.text);
  }

  /** Takes the lines away, so that something else can be written; the next `show` comes below it. */
  clear(): void {
    if (this.#shown.length === 0) return;
    this.#write(`${this.#back()}\x1b[J`);
    this.#shown = [];
  }

  /** Leaves the lines as they are, for good. */
  keep(): void {
    this.#shown = [];
  }

  #back(): string {
    const width = Math.max(this.#width(), 1);
    const rows = this.#shown.reduce((sum, text) => sum + Math.max(Math.ceil(text.length / width), 1), 0);
    return rows === 0 ? "" : `\x1b[${rows}A\r`;
  }
}

function painted({ text, look }: BlockLine): string {
  return look === undefined ? text : `${look}${text}\x1b[0m`;
}
