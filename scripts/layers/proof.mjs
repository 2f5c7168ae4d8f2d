import { faultTable } from "./fault-table.mjs";
import { count } from "./layer.mjs";

/** @typedef {import("./fault-table.mjs").FaultGroup} FaultGroup */

/**
 * Holds the document's table of faults to what was just played. What a machine skips differs from machine to machine;
 * how many cases there are does not.
 *
 * @param {readonly FaultGroup[]} groups
 * @param {string} document  The text of docs/proof.md.
 * @returns {import("./layer.mjs").LayerResult}
 */
export function checkProof(groups, document) {
  const since = performance.now();
  const played = faultTable(groups).map(([group = "", cases = ""]) => `${group}: ${cases}`);
  const told = rowsOf(document).map(([group = "", cases = ""]) => `${group}: ${cases}`);
  const same = played.join("\n") === told.join("\n");
  const wanted = faultTable(groups).map((row) => `| ${row.join(" | ")} |`);
  return {
    name: "proof",
    counts: same ? count({ passed: 1 }) : count({ failed: 1 }),
    ms: performance.now() - since,
    output: same
      ? ""
      : `docs/proof.md tells of other cases than were played. Its table is now:\n${wanted.join("\n")}`,
  };
}

/** @param {string} document */
function rowsOf(document) {
  const [, chapter = ""] = /^## Faults\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(document) ?? [];
  const [table = ""] = /^\| group [\s\S]*?(?=\n\n|$(?![\s\S]))/m.exec(chapter) ?? [];
  return table
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^[|\s:-]+$/.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
