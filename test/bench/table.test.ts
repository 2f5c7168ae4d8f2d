import { expect, test } from "vitest";
import { type Sample, summary, table } from "../../bench/start-up/table.mjs";

function start(app: Sample["app"], usableMs: number, idleMb: number | null = null): Sample {
  return { app, profile: "warm", usableMs, idleMb };
}

test("a row holds both medians, their spread, and ours by the bare window's", () => {
  const samples = [
    ...[500, 100, 200].map((ms) => start("bare window", ms)),
    ...[900, 300, 400, 500].map((ms) => start("Module Bench", ms)),
  ];
  expect(summary(samples)).toEqual([
    {
      what: "usableMs",
      profile: "warm",
      bare: { median: 200, least: 100, most: 500 },
      ours: { median: 450, least: 300, most: 900 },
      ratio: 2.25,
    },
  ]);
});

test("profiles are never mixed, and memory that was left out has no row", () => {
  const samples: readonly Sample[] = [
    start("bare window", 100, 200),
    start("Module Bench", 150, 250),
    { app: "bare window", profile: "fresh", usableMs: 1_000, idleMb: null },
    { app: "Module Bench", profile: "fresh", usableMs: 2_000, idleMb: null },
  ];
  expect(summary(samples).map(({ what, profile, ratio }) => ({ what, profile, ratio }))).toEqual([
    { what: "usableMs", profile: "fresh", ratio: 2 },
    { what: "usableMs", profile: "warm", ratio: 1.5 },
    { what: "idleMb", profile: "warm", ratio: 1.25 },
  ]);
});

test("the table names Electron, the load and the ratio", () => {
  const rows = summary([start("bare window", 400), start("Module Bench", 600)]);
  const text = table(rows, { electron: "45.4.1", rounds: 1, load: 0.25 });
  expect(text).toContain("Electron 45.4.1, 1 rounds, load 0.3");
  expect(text).toMatch(
    /to a usable window, warm profile +400 ms \(400 to 400\) +600 ms \(600 to 600\) +1\.50/,
  );
});
