import { count, sum } from "./layer.mjs";

/** @typedef {import("./layer.mjs").Counts} Counts */

/**
 * A group of the fault matrix as it was played.
 *
 * @typedef {object} FaultGroup
 * @property {string} title  A letter and a name, such as `B TLS`: the outermost title of its tests.
 * @property {Counts} counts
 * @property {readonly string[]} skipped  The names of the cases that were skipped, which say why.
 */

/** @typedef {{ readonly title: string, readonly name: string, readonly became: keyof Counts }} Played */

/**
 * The groups in a report of Vitest's `json` reporter.
 *
 * @param {{ testResults: readonly { assertionResults: readonly { ancestorTitles: readonly string[], fullName: string, status: string }[] }[] }} report
 * @returns {readonly FaultGroup[]}
 */
export function groupsInVitest({ testResults }) {
  return gathered(
    testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .map(({ ancestorTitles: [title = ""], fullName: name, status }) => ({
        title,
        name,
        became: BECAME[status] ?? "failed",
      })),
  );
}

/**
 * The group of the fault matrix in a report of Playwright's `json` reporter: the one that needs the real app.
 *
 * @param {{ suites: readonly PlaywrightSuite[] }} report
 * @returns {readonly FaultGroup[]}
 *
 * @typedef {{ title: string, suites?: readonly PlaywrightSuite[], specs?: readonly { title: string, tests: readonly { status: string }[] }[] }} PlaywrightSuite
 */
export function groupsInPlaywright({ suites }) {
  const groups = suites
    .flatMap(({ suites: inFile = [] }) => inFile)
    .filter(({ title }) => title.startsWith("G "));
  return gathered(groups.flatMap((suite) => played(suite, suite.title)));
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string} title
 * @returns {readonly Played[]}
 */
function played({ specs = [], suites = [] }, title) {
  return [
    ...specs.flatMap(({ title: name, tests }) =>
      tests.map(({ status }) => ({ title, name, became: BECAME[status] ?? "failed" })),
    ),
    ...suites.flatMap((suite) => played(suite, title)),
  ];
}

/** @type {Readonly<Record<string, keyof Counts>>} */
const BECAME = {
  expected: "passed",
  passed: "passed",
  skipped: "skipped",
  pending: "skipped",
  todo: "skipped",
};

/**
 * @param {readonly Played[]} tests
 * @returns {readonly FaultGroup[]}
 */
function gathered(tests) {
  const titles = [...new Set(tests.map(({ title }) => title))].filter((title) => /^[A-Z] /.test(title));
  return titles.toSorted().map((title) => {
    const own = tests.filter((test) => test.title === title);
    return {
      title,
      counts: sum(own.map(({ became }) => count({ [became]: 1 }))),
      skipped: own.filter(({ became }) => became === "skipped").map(({ name }) => name),
    };
  });
}

/**
 * The one table over all groups.
 *
 * @param {readonly FaultGroup[]} groups
 * @returns {readonly (readonly string[])[]}  Its head, a row for each group, and the sum; each as its cells.
 */
export function faultTable(groups) {
  const sorted = groups.toSorted((one, other) => one.title.localeCompare(other.title));
  const all = { title: "all", counts: sum(sorted.map(({ counts }) => counts)) };
  return [
    ["group", "cases", "passed", "failed", "skipped"],
    ...[...sorted, all].map(({ title, counts: { passed, failed, skipped } }) => [
      title,
      ...[passed + failed + skipped, passed, failed, skipped].map((number) => number.toLocaleString("en")),
    ]),
  ];
}

/**
 * The table for a terminal: names to the left, numbers to the right.
 *
 * @param {readonly (readonly string[])[]} table
 * @returns {readonly string[]}
 */
export function inColumns(table) {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
}
