import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SPELLINGS, SURFACES, spellingsOn } from "./surfaces.mjs";

/**
 * @typedef {object} Look  One surface after one journey, as a test wrote it down.
 * @property {string} journey
 * @property {string} surface
 * @property {boolean} keyed  Whether the key was entered in that journey.
 * @property {Readonly<Record<string, number>>} hits  By spelling.
 * @property {Readonly<Record<string, number>>} control  How often the planted text was found, by spelling.
 * @property {string | null} skipped  Why it could not be looked at; nothing else counts then.
 */

/**
 * @typedef {object} Row
 * @property {string} surface
 * @property {string} title
 * @property {number} spellings
 * @property {number} journeys  In which the key was entered.
 * @property {number} others  In which it was not, because they need none.
 * @property {number} hits
 * @property {number} controls  Planted texts that were found.
 * @property {number} planted
 * @property {readonly string[]} skipped
 */

/**
 * Reads what the tests wrote down, a line for each look.
 *
 * @param {string} folder
 * @returns {readonly Look[]}
 */
export function readLooks(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/**
 * @param {readonly Look[]} looks
 * @returns {readonly Row[]}  One for each surface, looked at or not.
 */
export function rowsOf(looks) {
  return Object.entries(SURFACES).map(([surface, { title }]) => {
    const all = looks.filter((look) => look.surface === surface);
    const done = all.filter(({ skipped }) => skipped === null);
    const names = spellingsOn(surface);
    const sum = (/** @type {(look: Look) => number} */ of) =>
      done.reduce((total, look) => total + of(look), 0);
    return {
      surface,
      title,
      spellings: names.length,
      journeys: new Set(done.filter(({ keyed }) => keyed).map(({ journey }) => journey)).size,
      others: new Set(done.filter(({ keyed }) => !keyed).map(({ journey }) => journey)).size,
      hits: sum(({ hits }) => Object.values(hits).reduce((total, count) => total + count, 0)),
      controls: sum(({ control }) => names.filter((name) => (control[name] ?? 0) > 0).length),
      planted: done.length * names.length,
      skipped: [...new Set(all.flatMap(({ skipped }) => skipped ?? []))],
    };
  });
}

/**
 * What is wrong with a run, in sentences; none when the gate holds.
 *
 * @param {readonly Row[]} rows
 * @param {{ readonly whole: boolean }} run  Whether every journey was to be played.
 * @returns {readonly string[]}
 */
export function faultsOf(rows, { whole }) {
  return rows.flatMap(({ title, hits, journeys, controls, planted, skipped }) => [
    ...(hits > 0 ? [`The key stands in: ${title}, ${hits} times.`] : []),
    ...(controls < planted ? [`Of ${planted} texts planted in ${title}, ${controls} were found.`] : []),
    ...(whole && journeys === 0 && skipped.length === 0 ? [`Nobody looked at: ${title}.`] : []),
  ]);
}

/**
 * The table as Markdown, as docs/security.md shows it.
 *
 * @param {readonly Row[]} rows
 */
export function tableOf(rows) {
  const lines = rows.map(
    ({ title, spellings, journeys, hits, controls, planted, skipped }) =>
      `| ${title} | ${spellings} | ${journeys} | ${journeys === 0 && skipped.length > 0 ? "skipped" : hits} | ${controls} of ${planted} |`,
  );
  return [
    "| Surface | Spellings | Journeys with the key | Hits | Planted texts found |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

/** @param {readonly Row[]} rows */
export function inWords(rows) {
  const checks = rows.reduce((sum, row) => sum + row.spellings * (row.journeys + row.others), 0);
  const hits = rows.reduce((sum, row) => sum + row.hits, 0);
  const found = rows.reduce((sum, row) => sum + row.controls, 0);
  const planted = rows.reduce((sum, row) => sum + row.planted, 0);
  return `canary: ${hits} hits in ${checks} checks (${rows.length} surfaces, ${SPELLINGS.length} spellings), ${found} of ${planted} planted texts found`;
}
