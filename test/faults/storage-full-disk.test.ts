import { describe, expect, it } from "vitest";
import type { JobName } from "./full-disk/jobs.ts";
import { readingsOf, wayToSmallDisk } from "./full-disk/small-disk.ts";
import { groupTitle } from "./groups.ts";

const way = wayToSmallDisk();

/** Each job, and what happens to it with no room at all. */
const JOBS: Readonly<Record<JobName, "disk_full" | "done">> = {
  open: "disk_full",
  "open for the first time": "disk_full",
  "record an intent": "disk_full",
  "record an outcome": "disk_full",
  "record a query": "disk_full",
  "copy and update": "disk_full",
  "write preferences": "disk_full",
  "write the vault": "disk_full",
  "export the history": "disk_full",
};

describe(groupTitle("F"), () => {
  describe("a really full disk: a tmpfs of 6 MiB", () => {
    it.skipIf(way === null).each(Object.entries(JOBS) as [JobName, "disk_full" | "done"][])(
      "%s: a typed failure or done at each level, nothing lost, and it goes on once there is room",
      async (job, withoutRoom) => {
        const readings = await readingsOf(job, way ?? []);
        const outcomes = readings.map(({ outcome }) => outcome);
        expect([...new Set(outcomes)].toSorted()).toEqual(["disk_full", "done"]);
        expect(outcomes[0]).toBe(withoutRoom);
        expect(outcomes.at(-1)).toBe("done");
        expect(readings.filter(({ lost, after }) => lost > 0 || after !== "done")).toEqual([]);
      },
      60_000,
    );
  });
});
