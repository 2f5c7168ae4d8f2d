import { join } from "node:path";
import { expect, test } from "vitest";
import { recallFailure, rememberFailure } from "../../scripts/set-up/own-electron.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

const DAY_MS = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 0, 15);

test("a failed download is remembered for a day, for that version", () => {
  const file = join(temporaryFolder(), "cache", "failed.json");
  rememberFailure(file, { version: "45.4.1", now: NOW, reason: "ENOTFOUND" });
  expect(recallFailure(file, { version: "45.4.1", now: NOW + DAY_MS - 1 })).toBe("ENOTFOUND");
  expect(recallFailure(file, { version: "45.4.1", now: NOW + DAY_MS })).toBeUndefined();
  expect(recallFailure(file, { version: "45.4.2", now: NOW })).toBeUndefined();
});

test("a clock that was set back does not make it last", () => {
  const file = join(temporaryFolder(), "failed.json");
  rememberFailure(file, { version: "45.4.1", now: NOW, reason: "ENOTFOUND" });
  expect(recallFailure(file, { version: "45.4.1", now: NOW - 1 })).toBeUndefined();
});

test("an absent or damaged memory means: try", () => {
  const folder = temporaryFolder({ "failed.json": '{"version":' });
  expect(recallFailure(join(folder, "failed.json"), { version: "45.4.1", now: NOW })).toBeUndefined();
  expect(recallFailure(join(folder, "absent.json"), { version: "45.4.1", now: NOW })).toBeUndefined();
});
