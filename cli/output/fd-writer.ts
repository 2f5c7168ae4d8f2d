import { writeSync } from "node:fs";
import type { KnownSecrets } from "../../core/known-secrets.ts";

/** Where a reporter writes. */
export type TextSink = Pick<FdWriter, "write" | "line">;

/**
 * Writes to stdout or stderr at once: what `write` acknowledges has left this process.
 *
 * A reader that went away (`EPIPE`) or a full disk ends the writing for good; the command learns it from `broken`.
 */
export class FdWriter {
  readonly #fd: number;
  readonly #secrets: KnownSecrets;
  #broken: string | null = null;

  constructor(fd: number, secrets: KnownSecrets) {
    this.#fd = fd;
    this.#secrets = secrets;
  }

  /** Node's code of the error that ended the writing, such as `EPIPE`; `null` while all is well. */
  get broken(): string | null {
    return this.#broken;
  }

  write(text: string): void {
    if (this.#broken !== null) return;
    const bytes = Buffer.from(this.#secrets.mask(text), "utf8");
    for (let from = 0; from < bytes.length; ) {
      try {
        from += writeSync(this.#fd, bytes, from);
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? "UNKNOWN";
        if (code !== "EAGAIN") {
          this.#broken = code;
          return;
        }
        waitBriefly();
      }
    }
  }

  line(text: string): void {
    this.write(`${text}\n`);
  }
}

/** Somebody made the pipe non-blocking, and its reader is slow: 5 ms until the next try. */
function waitBriefly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
