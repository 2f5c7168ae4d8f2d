import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import type { KnownSecrets } from "../../../core/known-secrets.ts";
import type { LogEntry } from "./entry.ts";

/** How large one file may grow, in bytes, and how many there are with the one that is written. */
const MAX_BYTES = 1024 * 1024;
const FILES = 5;

/** A line is cut here, in characters. */
const MAX_LINE = 4_000;

const NAME = "module-bench";

/** What a log needs from its surroundings. */
export interface LogFileOptions {
  readonly secrets: Pick<KnownSecrets, "mask">;
  /** Wall time in ms. */
  readonly now: () => number;
  /** Bytes a file; default 1 MiB. */
  readonly maxBytes?: number;
}

/** A log's file as it lies there. */
export interface KeptLog {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The app's own log: one line an entry, masked before it is written, in files that only their owner may read.
 *
 * A file that is full becomes `module-bench.1.log`, the oldest of five goes. Lines are written at once, for the last one
 * before a crash is the one that counts; there are few. A disk that refuses costs the line, and nothing else.
 */
export class LogFile {
  readonly folder: string;
  readonly #file: string;
  readonly #options: LogFileOptions;
  #size = 0;
  #begun = false;

  /** @param folder  Made with the first line. */
  constructor(folder: string, options: LogFileOptions) {
    this.folder = folder;
    this.#file = join(folder, `${NAME}.log`);
    this.#options = options;
  }

  /** Writes an entry down. Never throws. */
  write({ kind, ...facts }: LogEntry): void {
    const { secrets, now, maxBytes = MAX_BYTES } = this.#options;
    const told = Object.keys(facts).length === 0 ? "" : ` ${JSON.stringify(facts)}`;
    const line = secrets.mask(`${new Date(now()).toISOString()} ${kind}${told}`).slice(0, MAX_LINE);
    const bytes = Buffer.from(`${line}\n`);
    try {
      this.#begin();
      if (this.#size + bytes.length > maxBytes && this.#size > 0) this.#rotate();
      appendFileSync(this.#file, bytes, { mode: 0o600 });
      this.#size += bytes.length;
    } catch {
      // Looked at anew with the next line: the folder may have been taken away.
      this.#begun = false;
    }
  }

  /** The files that there are, the one that is written first. What cannot be read is left out. */
  kept(): readonly KeptLog[] {
    return Array.from({ length: FILES }, (_, at) => fileName(at)).flatMap((name) => {
      try {
        return [{ name, bytes: readFileSync(join(this.folder, name)) }];
      } catch {
        return [];
      }
    });
  }

  #begin(): void {
    if (this.#begun) return;
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.#size = existsSync(this.#file) ? statSync(this.#file).size : 0;
    // One that came from elsewhere, out of a backup for instance, may have had wider permissions.
    if (this.#size > 0) chmodSync(this.#file, 0o600);
    this.#begun = true;
  }

  #rotate(): void {
    for (let at = FILES - 1; at >= 0; at -= 1) {
      const path = join(this.folder, fileName(at));
      if (!existsSync(path)) continue;
      if (at === FILES - 1) rmSync(path);
      else renameSync(path, join(this.folder, fileName(at + 1)));
    }
    this.#size = 0;
  }
}

function fileName(at: number): string {
  return at === 0 ? `${NAME}.log` : `${NAME}.${at}.log`;
}
