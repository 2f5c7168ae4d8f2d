import { expect, it } from "vitest";
import { chapter, isThere, read, tableRows } from "./documents.ts";

const rows = tableRows(read("docs/complaints.md"));

it("each complaint names whose it is, and a test that is there under that title", () => {
  expect(rows.length).toBeGreaterThan(40);
  for (const [complaint = "", users = "", cure = ""] of rows) {
    const [, file = "", title = ""] = /^`([^`]+)` “(.+)”$/.exec(cure) ?? [];
    expect(users, complaint).not.toBe("");
    expect(isThere(file), `${complaint}: ${file}`).toBe(true);
    // The first argument of a call.
    const before = read(file).split(`"${title}",`).slice(0, -1);
    expect(
      before.some((code) => /\(\s*$/.test(code)),
      `${complaint}: ${title}`,
    ).toBe(true);
  }
});

it("the chapter that leads there counts them", () => {
  expect(chapter("docs/proof.md", "Complaints")).toContain(`${rows.length} complaints`);
});

it("no complaint stands there twice", () => {
  const told = rows.map(([complaint]) => complaint);
  expect(told).toEqual([...new Set(told)]);
});
