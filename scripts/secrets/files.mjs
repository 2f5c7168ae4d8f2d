import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { asText } from "./find-secrets.mjs";

/** @typedef {{ readonly path: string, readonly text: string }} Source */

const NOT_OURS = new Set([".git", "node_modules", "out", "dist", ".cache", ".vitest", "test-results"]);
const MAX_BUFFER = 1024 * 1024 * 1024;

/**
 * The texts of a project: what git tracks or would track; without git every file but what is made or fetched.
 *
 * @param {string} project
 * @returns {readonly Source[]}
 */
export function projectTexts(project) {
  return (gitFiles(project) ?? filesBelow(project, "")).flatMap((path) => {
    const text = readText(join(project, path));
    return text === undefined ? [] : [{ path, text }];
  });
}

/**
 * Every text that was ever committed, each once, under a name that it had. None without git.
 *
 * @param {string} project
 * @returns {readonly Source[]}
 */
export function historyTexts(project) {
  if (gitFiles(project) === undefined) return [];
  const names = new Map(
    git(project, ["rev-list", "--all", "--objects"])
      .toString("utf8")
      .split("\n")
      .map((line) => /** @type {const} */ ([line.slice(0, 40), line.slice(41)]))
      .filter(([, name]) => name !== ""),
  );
  const batch = execFileSync("git", ["cat-file", "--batch"], {
    cwd: project,
    input: [...names.keys()].join("\n"),
    maxBuffer: MAX_BUFFER,
  });
  return [...readBatch(batch)].flatMap(({ hash, kind, bytes }) => {
    const text = kind === "blob" ? asText(bytes) : undefined;
    return text === undefined ? [] : [{ path: `${hash.slice(0, 8)}:${names.get(hash)}`, text }];
  });
}

/**
 * What `git cat-file --batch` writes: `<hash> <kind> <size>`, the bytes, a line end.
 *
 * @param {Buffer} batch
 */
function* readBatch(batch) {
  for (let at = 0; at < batch.length; ) {
    const end = batch.indexOf(10, at);
    const [hash = "", kind = "", size = "0"] = batch.toString("latin1", at, end).split(" ");
    const from = end + 1;
    at = from + Number(size) + 1;
    yield { hash, kind, bytes: batch.subarray(from, at - 1) };
  }
}

/**
 * @param {string} project
 * @returns {readonly string[] | undefined}  Undefined where there is no git or no repository of our own.
 */
function gitFiles(project) {
  try {
    if (git(project, ["rev-parse", "--show-prefix"]).toString("utf8").trim() !== "") return undefined;
    const list = git(project, ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
    return [...new Set(list.toString("utf8").split("\0"))].filter((path) => path !== "");
  } catch {
    return undefined;
  }
}

/**
 * @param {string} project
 * @param {readonly string[]} args
 */
function git(project, args) {
  return execFileSync("git", args, {
    cwd: project,
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: MAX_BUFFER,
  });
}

/**
 * @param {string} project
 * @param {string} folder
 * @returns {readonly string[]}
 */
function filesBelow(project, folder) {
  return readdirSync(join(project, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(project, path);
      return entry.isFile() ? [path] : [];
    });
}

/** @param {string} file */
function readText(file) {
  try {
    return asText(readFileSync(file));
  } catch {
    // Tracked and deleted, or a link to a folder.
    return undefined;
  }
}
