import { open } from "node:fs/promises";
import { isatty } from "node:tty";
import { fail, ok, type Result } from "../core/result.ts";
import { spoken } from "./spoken.ts";

/** The environment variable of the key. */
const VARIABLE = "MODULE_BENCH_API_KEY";

/** Longer than any key; what is longer is some other file. */
const LONGEST = 16 * 1024;

const words = spoken.cli.usage;

/** Takes the key out of the environment, so that no later code and no child process finds it there. */
export function takeKeyFromEnvironment(env: NodeJS.ProcessEnv): string | null {
  const key = env[VARIABLE] ?? null;
  delete env[VARIABLE];
  return key;
}

/** The ways to a key; an option goes before the environment. */
export interface KeyWish {
  readonly keyStdin: boolean;
  readonly keyFile: string | null;
  readonly environmentKey: string | null;
}

/** What a key is read with. */
export interface KeyPorts {
  readonly stdin: () => NodeJS.ReadableStream;
  readonly platform: NodeJS.Platform;
  /** Ends the reading of stdin. */
  readonly signal: AbortSignal;
}

/**
 * Reads the API key from the one source that counts. Nothing but one line break at the end of stdin or a file is taken off.
 *
 * Fails with a sentence that repeats neither the key nor a file's name, which may be a misplaced key.
 * `null` when `signal` ended the reading.
 */
export async function readKey(wish: KeyWish, ports: KeyPorts): Promise<Result<string | null, string>> {
  const { keyStdin, keyFile, environmentKey } = wish;
  if (keyStdin && keyFile !== null) return fail(words.keySources);
  if (keyFile !== null) return checked(await fromFile(keyFile, ports), "--key-file");
  if (keyStdin) return checked(await fromStdin(ports), "--key-stdin");
  if (environmentKey === null) return fail(words.noKey);
  return checked(ok(environmentKey), VARIABLE);
}

function checked(read: Result<string | null, string>, source: string): Result<string | null, string> {
  if (!read.ok || read.value === null) return read;
  if (read.value === "") return fail(words.keyEmpty(source));
  if (read.value.length > LONGEST) return fail(words.keyTooLong(source));
  return /^[\x20-\x7e]+$/.test(read.value) ? read : fail(words.keyCharacters(source));
}

async function fromFile(path: string, { platform }: KeyPorts): Promise<Result<string, string>> {
  try {
    const file = await open(path, "r");
    try {
      // Asked of the open file, so that nobody can swap it between the question and the reading.
      const { mode } = await file.stat();
      if (platform !== "win32" && (mode & 0o066) !== 0) return fail(words.keyFileOpen);
      const buffer = Buffer.alloc(LONGEST + 3);
      let length = 0;
      while (length < buffer.length) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return ok(withoutLineBreak(buffer.toString("utf8", 0, length)));
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(words.keyFileUnreadable(errorCode(error)));
  }
}

async function fromStdin({ stdin, signal }: KeyPorts): Promise<Result<string | null, string>> {
  if (isatty(0)) return fail(words.keyOnTerminal);
  if (signal.aborted) return ok(null);
  const stream = stdin();
  const read = await new Promise<Result<string | null, string>>((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    signal.addEventListener("abort", () => resolve(ok(null)), { once: true });
    stream.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > LONGEST + 2) resolve(fail(words.keyTooLong("--key-stdin")));
    });
    stream.once("end", () => resolve(ok(withoutLineBreak(Buffer.concat(chunks).toString("utf8")))));
    stream.once("error", (error) => resolve(fail(words.stdinUnreadable(errorCode(error)))));
  });
  stream.pause();
  return read;
}

function withoutLineBreak(text: string): string {
  return text.replace(/\r?\n$/, "");
}

function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "UNKNOWN";
}
