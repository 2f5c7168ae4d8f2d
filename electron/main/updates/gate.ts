import type { UpdateFailure } from "../../../core/update.ts";

/** An answer's head, as Electron's `webRequest` tells it. */
export interface AnswerHead {
  readonly url: string;
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

/** The file that is being fetched. */
export interface ExpectedFile {
  readonly url: string;
  readonly size: number;
}

/**
 * Judges each request and each answer's head of the updater's session. electron-updater itself follows redirects
 * anywhere, to http and for ever, and takes as much as it is sent.
 */
export class Gate {
  readonly #folder: string;
  #expected: ExpectedFile | null = null;
  #refusal: UpdateFailure | null = null;

  /** @param folder  The feed's, which alone may be asked. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Begins a look (`null`) or the fetching of one file; forgets what was refused before. */
  begin(expected: ExpectedFile | null): void {
    this.#expected = expected;
    this.#refusal = null;
  }

  /** Why something was stopped since `begin`; `null` where nothing was. */
  get refusal(): UpdateFailure | null {
    return this.#refusal;
  }

  /** Whether a request may leave. */
  mayAsk(url: string): boolean {
    if (url.startsWith(this.#folder)) return true;
    this.#refuse({ kind: "elsewhere", to: url.slice(0, 200) });
    return false;
  }

  /** Whether the answer's body may come in. */
  mayAnswer({ url, statusCode, headers }: AnswerHead): boolean {
    const failure = this.#wrongHead(url, statusCode, (name) => headerOf(headers, name));
    if (failure !== null) this.#refuse(failure);
    return failure === null;
  }

  #wrongHead(url: string, status: number, header: (name: string) => string | null): UpdateFailure | null {
    if (status >= 300 && status < 400)
      return { kind: "elsewhere", to: (header("location") ?? "").slice(0, 200) };
    if (status !== 200) return { kind: "status", status };
    if (this.#expected === null) return null;
    // A file without a length could go on until the disk is full.
    const isRight = url === this.#expected.url && header("content-length") === String(this.#expected.size);
    return isRight ? null : { kind: "damaged" };
  }

  #refuse(failure: UpdateFailure): void {
    this.#refusal ??= failure;
  }
}

function headerOf(headers: AnswerHead["headers"], name: string): string | null {
  const found = Object.entries(headers).find(([other]) => other.toLowerCase() === name);
  return found?.[1].at(-1) ?? null;
}
