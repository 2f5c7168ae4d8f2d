/**
 * A text that was made from another one, and remembers where each piece of it stood there: a body out of quotation
 * marks, so that a flaw in it has a line and a column.
 */
export class SourceText {
  #text = "";
  readonly #runs: { readonly from: number; readonly at: number }[] = [];

  /** @param at  Where it stood in the source. */
  add(text: string, at: number): void {
    if (text === "") return;
    const last = this.#runs.at(-1);
    if (last === undefined || at - last.at !== this.#text.length - last.from) {
      this.#runs.push({ from: this.#text.length, at });
    }
    this.#text += text;
  }

  /** Appends another text with its places. */
  join({ text, runs }: SourceText): void {
    for (const [index, { from, at }] of runs.entries()) {
      this.add(text.slice(from, runs[index + 1]?.from), at);
    }
  }

  /** Its pieces: from which offset on each stood where in the source. */
  get runs(): readonly { readonly from: number; readonly at: number }[] {
    return this.#runs;
  }

  get text(): string {
    return this.#text;
  }

  /** Where an offset of this text stood in the source. */
  sourceAt(offset: number): number {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#runs[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const run = this.#runs[low];
    return run === undefined ? 0 : run.at + (offset - run.from);
  }
}

/** A command's words, with what was sent into it. */
export interface ShellCommand {
  readonly words: readonly SourceText[];
  /** From a here-document, a here-string or a pipe; `null` without one. */
  readonly input: SourceText | null;
  /** Names of variables that are not set in the text itself, and so stand in it unread. */
  readonly unset: readonly string[];
  /** What the text itself has written into files before, by their paths as they are written. */
  readonly files?: ReadonlyMap<string, SourceText>;
}

/** A quotation that is never closed, and where it begins. */
export interface OpenQuote {
  readonly kind: "quote_open";
  readonly at: number;
}
