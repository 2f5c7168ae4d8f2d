const TOKEN = new RegExp(`${"\x1b"}\\[[\\d;]*[A-Za-z]|[\\s\\S]`, "gu");

/** A terminal that knows just what the live timeline uses: wrapping, cursor up, and clearing to the end. */
export class TinyTerminal {
  width: number;
  readonly looks: string[] = [];
  #rows: string[] = [""];
  #row = 0;
  #column = 0;

  constructor(width: number) {
    this.width = width;
  }

  write(text: string): void {
    const tokens = text.match(TOKEN) ?? [];
    for (const token of tokens) {
      if (token === "\n") this.#newLine();
      else if (token === "\r") this.#column = 0;
      else if (token.endsWith("A") && token.length > 1) this.#up(Number(token.slice(2, -1)));
      else if (token === "\x1b[K") this.#set(this.#line().slice(0, this.#column));
      else if (token === "\x1b[J") {
        this.#set(this.#line().slice(0, this.#column));
        this.#rows = this.#rows.slice(0, this.#row + 1);
      } else if (token.startsWith("\x1b")) this.looks.push(token);
      else this.#put(token);
    }
  }

  line(text: string): void {
    this.write(`${text}\n`);
  }

  /** What is on the screen, without blank ends. */
  screen(): readonly string[] {
    const rows = this.#rows.map((row) => row.trimEnd());
    while (rows.at(-1) === "") rows.pop();
    return rows;
  }

  #up(rows: number): void {
    if (rows > this.#row) throw new Error("The cursor would leave the screen.");
    this.#row -= rows;
  }

  #put(character: string): void {
    if (this.#column >= this.width) this.#newLine();
    const line = this.#line().padEnd(this.#column);
    this.#set(line.slice(0, this.#column) + character + line.slice(this.#column + 1));
    this.#column++;
  }

  #newLine(): void {
    this.#row++;
    this.#column = 0;
    if (this.#row === this.#rows.length) this.#rows.push("");
  }

  #line(): string {
    return this.#rows[this.#row] ?? "";
  }

  #set(text: string): void {
    this.#rows[this.#row] = text;
  }
}
