import { describe, expect, it } from "vitest";
import { SPELLINGS, SURFACES, spellingsOn } from "../../scripts/canary/surfaces.mjs";
import { chapter, tableRows } from "./documents.ts";

const CANARY = chapter("docs/security.md", "Canary");

describe("the table of the canary gate", () => {
  const rows = tableRows(CANARY);

  it("has a row for each surface, with as many spellings as are looked for there", () => {
    expect(rows.map(([title, spellings]) => [title, Number(spellings)])).toEqual(
      Object.entries(SURFACES).map(([surface, { title }]) => [title, spellingsOn(surface).length]),
    );
    expect(CANARY).toContain("ten spellings");
    expect(SPELLINGS).toHaveLength(10);
  });

  it("is of a run that held: looked at everywhere, no hit, and all that was planted found", () => {
    for (const [title, , journeys, hits, found = ""] of rows) {
      expect(Number(journeys), title).toBeGreaterThan(0);
      expect(hits, title).toBe("0");
      const [, some, all] = /^(\d+) of (\d+)$/.exec(found) ?? [];
      expect(some, title).toBeDefined();
      expect(some, title).toBe(all);
    }
  });

  it("says which command makes it", () => {
    expect(CANARY).toContain("`npm run test:e2e`");
  });
});
