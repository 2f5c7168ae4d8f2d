import { readFile, stat } from "node:fs/promises";
import { readYaml } from "../adapters/read-yaml.ts";
import { MAX_BROUGHT, type Recognised } from "../core/bring/brought.ts";
import { recognise } from "../core/bring/recognise.ts";
import { fail, type Result } from "../core/result.ts";
import type { Bench } from "./bench.ts";
import { spoken } from "./spoken.ts";

const words = spoken.cli.bring;

/** Reads and recognises a file, or stdin for `-`. Every secret in it is masked from then on. Fails with a sentence. */
export async function readBrought(
  bench: Pick<Bench, "stdin" | "secrets">,
  file: string,
): Promise<Result<Recognised, string>> {
  const bytes = file === "-" ? await stdinBytes(bench) : await fileBytes(file);
  if (!bytes.ok) return bytes;
  const text = decoded(bytes.value);
  if (text === null)
    return fail(spoken.bring.failure({ kind: "not_utf8", line: 1, column: 1, member: null }));
  const result = recognise(text, { readYaml });
  if (!result.ok) return fail(spoken.bring.failure(result.error));
  for (const secret of result.value.secrets) bench.secrets.learn(secret);
  return result;
}

async function fileBytes(file: string): Promise<Result<Uint8Array, string>> {
  try {
    if ((await stat(file)).size > MAX_BROUGHT) return tooLarge();
    return { ok: true, value: await readFile(file) };
  } catch (error) {
    return fail(words.unreadable((error as NodeJS.ErrnoException).code ?? "UNKNOWN"));
  }
}

async function stdinBytes({ stdin }: Pick<Bench, "stdin">): Promise<Result<Uint8Array, string>> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stdin()) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size > MAX_BROUGHT) return tooLarge();
    pieces.push(bytes);
  }
  return { ok: true, value: Buffer.concat(pieces) };
}

function tooLarge(): { readonly ok: false; readonly error: string } {
  return fail(spoken.bring.failure({ kind: "too_large", line: 1, column: 1, member: null }));
}

/** UTF-8, or UTF-16 with its mark, as PowerShell writes it; `null` for all else. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  try {
    return new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
