import { expect, test } from "vitest";
import type { Session } from "../../core/session.ts";
import { CSV_HEAD, csvLine } from "../../core/session-csv.ts";
import { blankSession } from "../support/fake-sessions.ts";

const SESSION: Session = {
  ...blankSession(7, {
    connectionId: 1,
    connectionName: "Acme",
    environment: { kind: "own", name: "Staging" },
    builtIn: false,
    baseUrl: "https://acme.example",
    moduleRef: null,
    moduleName: '=HYPERLINK("https://evil.example")',
    moduleId: "m",
    kind: "input",
  }),
  beganAt: 0,
  state: "completed",
  stateBegan: [1_000, 2_000],
  heardAt: 3_000,
  starred: true,
  tags: ["a", "b"],
  note: "two\nlines, and a comma",
  values: [
    { name: "N", apiName: "n", json: '"x"' },
    { name: "O", apiName: "o", json: null },
  ],
};

test("a session is one line of fields, quoted where they need it, and no formula for a spreadsheet", () => {
  expect(CSV_HEAD.split(",")).toHaveLength(17);
  expect(csvLine(SESSION)).toBe(
    [
      "7",
      "1970-01-01T00:00:00.000Z",
      '"\'=HYPERLINK(""https://evil.example"")"',
      "m",
      "Acme",
      "own:Staging",
      "",
      "adopted",
      "completed",
      "1970-01-01T00:00:01.000Z",
      "1970-01-01T00:00:02.000Z",
      "1970-01-01T00:00:03.000Z",
      "not_begun",
      "yes",
      "a b",
      '"two\nlines, and a comma"',
      '"n=""x"""',
    ].join(","),
  );
});

test.each(["=1", "+1", "-1", "@x", "\tx", "\rx"])("a text that begins as %j is told as text", (note) => {
  expect(csvLine({ ...SESSION, note })).toContain(`'${note}`);
});
