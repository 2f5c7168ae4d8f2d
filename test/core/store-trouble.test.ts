import { describe, expect, it } from "vitest";
import { STORE_TROUBLES, waysOn } from "../../core/store-trouble.ts";
import { en } from "../../core/words/en.ts";

describe("the ways on from a store that cannot be opened", () => {
  it.each(STORE_TROUBLES)("(%s) are there, each with its words, and none throws a file away", (trouble) => {
    const ways = waysOn(trouble, true);
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) {
      expect(en.recovery.way[way]).not.toBe("");
      expect(en.recovery.wayText(way, trouble, Date.UTC(2026, 10, 24, 12))).toMatch(/\.$/);
    }
    expect(en.recovery.title[trouble]).not.toMatch(/\.$/);
    expect(en.recovery.meaning[trouble]).toMatch(/\.$/);
  });

  it("offer a copy only where there is one, and a rescue only of what is damaged", () => {
    expect(waysOn("damaged", false)).toEqual(["rescue", "empty"]);
    expect(waysOn("damaged", true)).toEqual(["rescue", "backup", "empty"]);
    expect(waysOn("newer", false)).toEqual(["empty"]);
    for (const trouble of ["not_writable", "disk_full", "in_use"] as const) {
      expect(waysOn(trouble, true)).toEqual(["try_again"]);
    }
  });

  it("name the day of the copy", () => {
    const text = en.recovery.wayText("backup", "damaged", new Date(2026, 10, 24, 9, 40).getTime());
    expect(text).toContain("Nov 24, 2026, 09:40");
  });
});
