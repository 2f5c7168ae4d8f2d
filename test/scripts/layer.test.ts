import { expect, test } from "vitest";
import { countPlaywright, countVitest, inWords, judge, sum } from "../../scripts/layers/layer.mjs";
import { readReport } from "../../scripts/layers/report.mjs";
import { seconds } from "../../scripts/terminal/say.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

test("counts are read from either runner's report", () => {
  expect(countVitest({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 })).toEqual({
    passed: 7,
    failed: 2,
    skipped: 4,
  });
  expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({
    passed: 5,
    failed: 2,
    skipped: 2,
  });
});

test("a run is as good as its counts", () => {
  expect(judge({ code: 0, counts: { passed: 3, failed: 0, skipped: 1 } })).toEqual({
    passed: 3,
    failed: 0,
    skipped: 1,
  });
  expect(judge({ code: 1, counts: { passed: 3, failed: 2, skipped: 0 } })).toEqual({
    passed: 3,
    failed: 2,
    skipped: 0,
  });
});

test("a run that failed without a failed test counts as one", () => {
  expect(judge({ code: 1, counts: { passed: 3, failed: 0, skipped: 0 } }).failed).toBe(1);
  expect(judge({ code: 1, counts: undefined })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("a run in which no test ran fails, also when all were skipped", () => {
  expect(judge({ code: 0, counts: { passed: 0, failed: 0, skipped: 0 } }).failed).toBe(1);
  expect(judge({ code: 0, counts: { passed: 0, failed: 0, skipped: 9 } })).toEqual({
    passed: 0,
    failed: 1,
    skipped: 9,
  });
  expect(judge({ code: 0, counts: undefined }).failed).toBe(1);
});

test("the last line sums all layers", () => {
  const all = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 210, failed: 1, skipped: 0 },
    { passed: 17, failed: 0, skipped: 2 },
  ];
  expect(inWords(sum(all))).toBe("228 passed, 1 failed, 2 skipped");
  expect(inWords(sum([]))).toBe("0 passed, 0 failed, 0 skipped");
});

test("a report that is absent or cut off is none", () => {
  const folder = temporaryFolder({ "half.json": '{"stats":' });
  expect(readReport(`${folder}/half.json`, countPlaywright)).toBeUndefined();
  expect(readReport(`${folder}/absent.json`, countPlaywright)).toBeUndefined();
});

test.for([
  [40, "0.0 s"],
  [9_940, "9.9 s"],
  [9_960, "10 s"],
  [119_400, "119 s"],
  [200_000, "3 min 20 s"],
] as const)("%d ms is %s", ([ms, words]) => {
  expect(seconds(ms)).toBe(words);
});
