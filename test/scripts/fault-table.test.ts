import { expect, test } from "vitest";
import {
  faultTable,
  groupsInPlaywright,
  groupsInVitest,
  inColumns,
} from "../../scripts/layers/fault-table.mjs";
import { checkProof } from "../../scripts/layers/proof.mjs";

const VITEST = {
  testResults: [
    {
      assertionResults: [
        { ancestorTitles: ["B TLS"], fullName: "B TLS expired", status: "passed" },
        { ancestorTitles: ["A connect"], fullName: "A connect refused", status: "passed" },
        { ancestorTitles: ["the oracles"], fullName: "the oracles find", status: "passed" },
      ],
    },
    {
      assertionResults: [
        { ancestorTitles: ["B TLS", "inner"], fullName: "B TLS inner hang", status: "failed" },
        { ancestorTitles: ["B TLS"], fullName: "B TLS (needs a tool)", status: "skipped" },
      ],
    },
  ],
};

const PLAYWRIGHT = {
  suites: [
    {
      title: "processes.e2e.ts",
      suites: [
        {
          title: "G processes",
          specs: [{ title: "G 1 crash", tests: [{ status: "expected" }] }],
          suites: [{ title: "deep", specs: [{ title: "G 2 hang", tests: [{ status: "unexpected" }] }] }],
        },
        { title: "A first run", specs: [{ title: "shows", tests: [{ status: "expected" }] }] },
      ],
    },
  ],
};

const GROUPS = [...groupsInPlaywright(PLAYWRIGHT), ...groupsInVitest(VITEST)];

test("groups are counted by the letter of their outermost title, from both runners", () => {
  expect(GROUPS).toEqual([
    { title: "G processes", counts: { passed: 1, failed: 1, skipped: 0 }, skipped: [] },
    { title: "A connect", counts: { passed: 1, failed: 0, skipped: 0 }, skipped: [] },
    { title: "B TLS", counts: { passed: 1, failed: 1, skipped: 1 }, skipped: ["B TLS (needs a tool)"] },
  ]);
});

test("they make one table, with its sum", () => {
  expect(inColumns(faultTable(GROUPS))).toEqual([
    "group        cases  passed  failed  skipped",
    "A connect        1       1       0        0",
    "B TLS            3       1       1        1",
    "G processes      2       1       1        0",
    "all              6       3       2        1",
  ]);
});

const DOCUMENT = `# Proof

## Faults

Words.

| group       | cases | passed |
| ----------- | ----- | ------ |
| A connect   | 1     | 1      |
| B TLS       | 3     | 3      |
| G processes | 2     | 2      |
| all         | 6     | 6      |

## Watching

| group | cases |
`;

test("the document has to tell as many cases as were played, whatever became of them", () => {
  expect(checkProof(GROUPS, DOCUMENT)).toMatchObject({ counts: { passed: 1, failed: 0 }, output: "" });
});

test.each([
  ["another count", DOCUMENT.replace("| 3 ", "| 4 ")],
  ["a group too many", DOCUMENT.replace("| all ", "| Z new | 1 | 1 |\n| all ")],
  ["no table", DOCUMENT.replace("## Faults", "## Other")],
])("a document with %s fails, and the table to put there is shown", (_, document) => {
  const { counts, output } = checkProof(GROUPS, document);
  expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(output).toContain("| B TLS | 3 | 1 | 1 | 1 |");
});
