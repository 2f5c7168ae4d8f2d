/**
 * `npm run check:secrets`: no secret, no path of one machine, no registry's host and no author's line in any file of the
 * project, and no secret in any text that was ever committed.
 *
 * A program of its own, for the gate runs it in the project that it is to look at.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ALLOWED, EXAMPLE_KEY } from "./secrets/allowed.mjs";
import { historyTexts, projectTexts } from "./secrets/files.mjs";
import { findSecrets } from "./secrets/find-secrets.mjs";
import { SOURCE_RULES } from "./secrets/own-rules.mjs";
import { print, runCommand } from "./terminal/say.mjs";

await runCommand(async () => {
  const project = process.cwd();
  const now = projectTexts(project);
  const hits = await look(project, now, SOURCE_RULES);
  // What was committed once cannot be worded anew: there only secrets count.
  const history = historyTexts(project);
  const committed = await look(
    project,
    history,
    SOURCE_RULES.filter(({ rule }) => rule === "api-key"),
  );
  const open = [...hits, ...committed].filter((hit) => !ALLOWED.some((entry) => allows(entry, hit)));
  const idle = ALLOWED.filter((entry) => isIdle(project, entry, hits));
  for (const { path, line, rule } of open) print(`${path}:${line} ${rule}`);
  for (const { path, rule } of idle) {
    print(`scripts/secrets/allowed.mjs allows ${rule} in ${path}, where there is none`);
  }
  if (open.length + idle.length > 0) return 1;
  print(`✓ ${now.length} files and ${history.length} texts of the history hold no secret`);
  return 0;
});

/**
 * @param {string} project
 * @param {readonly import("./secrets/files.mjs").Source[]} sources
 * @param {readonly import("./secrets/own-rules.mjs").OwnRule[]} rules
 */
async function look(project, sources, rules) {
  const example = exampleKey(project);
  const hits = [];
  for (const source of sources) {
    const known = nameOf(source.path).startsWith(EXAMPLE_KEY.within) ? example : new Set();
    hits.push(...(await findSecrets(source, rules, known)));
  }
  return hits;
}

/** The path without the commit's hash before it. @param {string} path */
function nameOf(path) {
  return path.replace(/^[0-9a-f]{8}:/, "");
}

/**
 * @param {{ readonly path: string, readonly rule: string }} entry
 * @param {{ readonly path: string, readonly rule: string }} hit
 */
function allows(entry, hit) {
  return entry.path === nameOf(hit.path) && entry.rule === hit.rule;
}

/**
 * Tells whether an entry's file is there and has nothing to allow.
 *
 * @param {string} project
 * @param {{ readonly path: string, readonly rule: string }} entry
 * @param {readonly { readonly path: string, readonly rule: string }[]} hits
 */
function isIdle(project, entry, hits) {
  return existsSync(join(project, entry.path)) && !hits.some((hit) => allows(entry, hit));
}

/** @param {string} project */
function exampleKey(project) {
  const file = join(project, EXAMPLE_KEY.file);
  return new Set(existsSync(file) ? readFileSync(file, "utf8").match(/^[\w-]{43}$/gm) : []);
}
