import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { occurrences, spellings } from "./surfaces.mjs";

/**
 * @typedef {object} LookedAt  One process below main.
 * @property {number} pid
 * @property {string} kind  Chromium's word for it, such as `renderer`, or its program's name.
 * @property {Readonly<Record<string, Readonly<Record<string, number>>>>} memory  By secret's name, then spelling.
 * @property {Readonly<Record<string, Readonly<Record<string, number>>>>} given  The same of arguments and environment.
 * @property {number} bytes  Of memory that were read.
 * @property {string | null} unread  The system's code for what could not be read.
 */

/** In memory a text stands as one of these. */
const IN_MEMORY = ["as it is", "UTF-16"];

/** Regions are read in pieces of this size, which overlap by a secret's length. */
const PIECE = 8 * 1024 * 1024;

/**
 * Looks for secrets in the memory, the arguments and the environment of every process that a process has started, and of
 * theirs; not in itself. Only on Linux.
 *
 * @param {number} main
 * @param {Readonly<Record<string, string>>} secrets  By name.
 * @returns {readonly LookedAt[]}
 */
export function lookBelow(main, secrets) {
  return below(main).map((pid) => {
    const args = read(`/proc/${pid}/cmdline`);
    const environment = read(`/proc/${pid}/environ`);
    const memory = readMemory(pid, secrets);
    const given = Buffer.concat([args.bytes, Buffer.from([0]), environment.bytes]);
    return {
      pid,
      kind: /--type=([a-z-]+)/.exec(args.bytes.toString("latin1"))?.[1] ?? nameOf(args.bytes),
      given: mapValues(secrets, (secret) => mapValues(spellings(secret), (text) => occurrences(given, text))),
      memory: memory.counts,
      bytes: memory.bytes,
      unread: memory.unread ?? environment.unread ?? args.unread,
    };
  });
}

/**
 * @param {number} main
 * @returns {readonly number[]}
 */
function below(main) {
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`).bytes.toString("latin1");
    // The program's name, in brackets, may hold anything.
    const parent = /^\s*\S\s+(\d+)/.exec(stat.slice(stat.lastIndexOf(")") + 1))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (/** @type {number} */ pid) => {
    for (let at = parents.get(pid); at !== undefined && at !== 0; at = parents.get(at))
      if (at === main) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow);
}

/**
 * @param {number} pid
 * @param {Readonly<Record<string, string>>} secrets
 */
function readMemory(pid, secrets) {
  const wanted = mapValues(secrets, (secret) =>
    Object.fromEntries(Object.entries(spellings(secret)).filter(([name]) => IN_MEMORY.includes(name))),
  );
  const overlap = Math.max(...Object.values(secrets).map(({ length }) => 2 * length));
  /** @type {Record<string, Record<string, number>>} */
  const counts = mapValues(wanted, (texts) => mapValues(texts, () => 0));
  let bytes = 0;
  let fd = null;
  try {
    fd = openSync(`/proc/${pid}/mem`, "r");
    for (const [from, to] of writableRegions(pid)) {
      for (let at = from; at < to; at += PIECE - overlap) {
        const piece = readPiece(fd, at, Math.min(PIECE, to - at));
        bytes += piece.length;
        for (const [secret, texts] of Object.entries(wanted)) {
          for (const [name, text] of Object.entries(texts)) {
            const found = counts[secret];
            if (found !== undefined) found[name] = (found[name] ?? 0) + occurrences(piece, text);
          }
        }
      }
    }
    return { counts, bytes, unread: null };
  } catch (error) {
    return { counts, bytes, unread: codeOf(error) };
  } finally {
    if (fd !== null) closeSync(fd);
  }
}

/**
 * What a program can have written: not what is mapped from its files for reading alone.
 *
 * @param {number} pid
 * @returns {readonly (readonly [number, number])[]}
 */
function writableRegions(pid) {
  return readFileSync(`/proc/${pid}/maps`, "latin1")
    .split("\n")
    .flatMap((line) => {
      const [, from, to, rights = "", file = ""] = /^(\w+)-(\w+) (\S+) \S+ \S+ \S+\s*(.*)$/.exec(line) ?? [];
      const isOwn = file === "" || file.startsWith("[") || rights[1] === "w" || rights[3] === "s";
      if (from === undefined || to === undefined || rights[0] !== "r" || !isOwn || file === "[vvar]")
        return [];
      return [/** @type {const} */ ([Number.parseInt(from, 16), Number.parseInt(to, 16)])];
    });
}

/**
 * @param {number} fd
 * @param {number} at
 * @param {number} size
 */
function readPiece(fd, at, size) {
  const piece = Buffer.allocUnsafe(size);
  try {
    return piece.subarray(0, readSync(fd, piece, 0, size, at));
  } catch {
    // A region that went away, or is a device's.
    return piece.subarray(0, 0);
  }
}

/** @param {string} file */
function read(file) {
  try {
    return { bytes: readFileSync(file), unread: null };
  } catch (error) {
    return { bytes: Buffer.alloc(0), unread: codeOf(error) };
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code ?? "UNKNOWN";
}

/** @param {Buffer} args */
function nameOf(args) {
  return args.toString("latin1").split("\0")[0]?.split("/").at(-1) ?? "";
}

/**
 * @template A, B
 * @param {Readonly<Record<string, A>>} record
 * @param {(value: A) => B} change
 * @returns {Record<string, B>}
 */
function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
