import { describe, expect, it } from "vitest";
import { csvField } from "../../../core/exports/csv-field.ts";
import { timelineCsv } from "../../../core/exports/timeline-csv.ts";
import { savedNight } from "../../support/saved-night.ts";

describe("csvField", () => {
  it("quotes what would break the line, by RFC 4180", () => {
    expect(["plain", 'a"b', "a,b", "a\r\nb"].map(csvField)).toEqual(["plain", '"a""b"', '"a,b"', '"a\r\nb"']);
  });

  it("puts an apostrophe before what a spreadsheet would run", () => {
    for (const sign of ["=", "+", "-", "@", "\t", "\r"]) expect(csvField(`${sign}1`)).toMatch(/^"?'/u);
    expect(csvField('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
    expect(csvField("a=1")).toBe("a=1");
  });
});

describe("timelineCsv", () => {
  it("has a line for each change and gap in the order in which they began, and as many fields in each", () => {
    const text = timelineCsv(savedNight("=cmd|' /C calc'!A0"));
    expect(text.endsWith("\r\n")).toBe(true);
    const lines = text.trimEnd().split("\r\n");
    expect(lines.map((line) => line.split(",").length)).toEqual(lines.map(() => 9));
    expect(lines.map((line) => line.split(",").slice(0, 2).join(" "))).toEqual([
      "kind what",
      "change created",
      "change running",
      "change '=cmd|' /C calc'!A0",
      "gap asleep",
      "change running",
      "change completed",
    ]);
  });

  it("has a column for each bound, and leaves those of what is not over empty", () => {
    const lines = timelineCsv(savedNight()).trimEnd().split("\r\n");
    const [, , from, to, , , least, most] = lines[2]?.split(",") ?? [];
    expect([from, to].every((moment) => moment?.endsWith("Z"))).toBe(true);
    expect([least, most]).toEqual(["9900", "14900"]);
    expect(lines.at(-1)?.split(",").slice(4)).toEqual(["", "", "0", "", "1"]);
  });
});
