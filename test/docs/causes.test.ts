import { expect, it } from "vitest";
import { CAUSES, causesOf } from "../../core/refusal-causes.ts";
import { en } from "../../core/words/en.ts";
import { read } from "./documents.ts";

it("the guide's table has every cause in the words of the page, and the answers that it belongs to", () => {
  const table = /<!-- causes: .*? -->\n([\s\S]*?)\n\n/.exec(read("docs/guide.md"))?.[1] ?? "";
  const rows = table
    .split("\n")
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const answers = (cause: (typeof CAUSES)[number]) =>
    [400, 401, 403, 404, 410, 422, 429]
      .filter((status) =>
        (["start", "query"] as const).some((call) => causesOf({ call, status }).includes(cause)),
      )
      .join(", ");
  expect(rows.map(([, title, statuses]) => [title, statuses])).toEqual(
    CAUSES.map((cause) => [en.causes.title(cause), answers(cause)]),
  );
});

it("the API notes list the six causes of a 404", () => {
  const section = /## 404\n([\s\S]*?)\n## /.exec(read("docs/api-notes.md"))?.[1] ?? "";
  expect(section.match(/^\d\. /gm)).toHaveLength(6);
});
