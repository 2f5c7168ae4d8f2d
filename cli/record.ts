import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Exchange } from "../core/exchange.ts";
import { decodeUtf8 } from "../core/json-text.ts";
import type { KnownSecrets } from "../core/known-secrets.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { BenchEvent } from "./events.ts";
import { eventLine, isoTime } from "./output/json.ts";
import { spoken } from "./spoken.ts";

const words = spoken.cli.usage;

/**
 * The file of --record: one JSON object a line, of what was sent and seen, without the key. Only its owner can read it.
 *
 * It takes the place of an older file at once and as a whole, and grows by whole lines: after a crash it is readable.
 */
export class SessionRecord {
  readonly #fd: number;
  readonly #secrets: KnownSecrets;
  #broken: string | null = null;

  private constructor(fd: number, secrets: KnownSecrets) {
    this.#fd = fd;
    this.#secrets = secrets;
  }

  /** Fails with a sentence when the file cannot be written; an older one is then as it was. */
  static open(
    file: string,
    heading: { readonly command: string; readonly version: string; readonly at: number },
    secrets: KnownSecrets,
  ): Result<SessionRecord, string> {
    let temporary: string | null = null;
    try {
      const target = place(file);
      if (target === null) return fail(words.recordNotAFile);
      temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      const record = new SessionRecord(openSync(temporary, "wx", 0o600), secrets);
      record.#line({ event: "record", ...heading, at: isoTime(heading.at) });
      if (record.broken !== null) throw Object.assign(new Error(), { code: record.broken });
      renameSync(temporary, target);
      return ok(record);
    } catch (error) {
      if (temporary !== null) rmSync(temporary, { force: true });
      return fail(words.recordUnwritable((error as NodeJS.ErrnoException).code ?? "UNKNOWN"));
    }
  }

  /** Node's code of the error that ended the writing; `null` while all is well. */
  get broken(): string | null {
    return this.#broken;
  }

  event(event: BenchEvent): void {
    this.#text(eventLine(event));
  }

  /** Writes a request with its answer. A body that is no UTF-8 is written as base64. */
  exchange({ call, sentAt, request, result }: Exchange): void {
    const answer = result.kind === "answer" ? withBody(result) : failure(result);
    this.#line({ event: "exchange", call, sentAt: isoTime(sentAt), request, result: answer });
  }

  close(): void {
    closeSync(this.#fd);
  }

  #line(value: unknown): void {
    this.#text(JSON.stringify(value));
  }

  #text(line: string): void {
    if (this.#broken !== null) return;
    const bytes = Buffer.from(`${this.#secrets.mask(line)}\n`, "utf8");
    try {
      for (let from = 0; from < bytes.length; ) from += writeSync(this.#fd, bytes, from);
    } catch (error) {
      this.#broken = (error as NodeJS.ErrnoException).code ?? "UNKNOWN";
    }
  }
}

/** Where the file is to lie, links followed; `null` when something else than a file lies there. */
function place(file: string): string | null {
  const path = resolve(file);
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) return path;
  return there.isFile() ? realpathSync(path) : null;
}

function withBody<T extends { readonly body: Uint8Array }>({ body, ...rest }: T) {
  const text = decodeUtf8(body);
  return text.ok
    ? { ...rest, body: text.value }
    : { ...rest, bodyBase64: Buffer.from(body).toString("base64") };
}

function failure(result: Exchange["result"] & { kind: "failure" }) {
  return { ...result, partial: result.partial === null ? null : withBody(result.partial) };
}
